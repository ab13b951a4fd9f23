namespace Continuo.Functions.Native;

using System.Runtime.InteropServices;

/// <summary>Durability of folders, which the framework does not offer.</summary>
internal static partial class Disk
{
    private const int ReadOnlyDirectory = 0x10000;

    /// <summary>Puts the entry of a file in its folder on disk.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static void SyncFolderOf(string path)
    {
        var folder = Open(Path.GetDirectoryName(path)!, ReadOnlyDirectory);
        if (folder < 0)
        {
            throw Fault();
        }

        var code = Fsync(folder);
        var fault = Fault();
        _ = Close(folder);
        if (code != 0)
        {
            throw fault;
        }
    }

    private static IOException Fault() => new(Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError()), Marshal.GetLastPInvokeError());

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Fsync(int file);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int file);
}
