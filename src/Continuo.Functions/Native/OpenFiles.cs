namespace Continuo.Functions.Native;

using System.Runtime.InteropServices;

/// <summary>The limit of open files, sockets among them, of this process. The runtime of .NET has raised it as far as it may be.</summary>
internal static partial class OpenFiles
{
    private const int NumberOfFiles = 7;

    /// <summary>What the server has open when it is idle, mostly libraries: about 200.</summary>
    private const long Own = 256;

    private const int LeastSpare = 16;

    /// <summary>Files that the server does not need itself: for connections, objects and jobs.</summary>
    public static int Spare { get; } = (int)Math.Clamp(Limit() - Own, LeastSpare, int.MaxValue / 2);

    private static long Limit() => GetLimit(NumberOfFiles, out var limit) == 0 ? (long)Math.Min(limit.Soft, long.MaxValue) : 0;

    [LibraryImport("libc", EntryPoint = "getrlimit", SetLastError = true)]
    private static partial int GetLimit(int resource, out ResourceLimit limit);

    private readonly struct ResourceLimit
    {
        public readonly ulong Soft;
        public readonly ulong Hard;
    }
}
