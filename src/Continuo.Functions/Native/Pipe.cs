namespace Continuo.Functions.Native;

using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

/// <summary>A pipe of which no end reaches a child by accident.</summary>
internal sealed partial class Pipe : IDisposable
{
    private const int CloseOnExec = 0x80000;

    private Pipe(int reader, int writer)
    {
        Reader = new SafeFileHandle(reader, ownsHandle: true);
        Writer = new SafeFileHandle(writer, ownsHandle: true);
    }

    /// <summary>The end that is read.</summary>
    public SafeFileHandle Reader { get; }

    /// <summary>The end that is written; the reader sees the end when all copies of it are closed.</summary>
    public SafeFileHandle Writer { get; }

    /// <exception cref="IOException">No descriptors are left.</exception>
    public static unsafe Pipe Open()
    {
        var ends = stackalloc int[2];
        return OpenPipe(ends, CloseOnExec) == 0 ? new Pipe(ends[0], ends[1]) : throw SystemFault.Last();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Reader.Dispose();
        Writer.Dispose();
    }

    [LibraryImport("libc", EntryPoint = "pipe2", SetLastError = true)]
    private static unsafe partial int OpenPipe(int* ends, int flags);
}
