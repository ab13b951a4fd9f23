namespace Continuo.Functions.Native;

using System.Buffers.Binary;
using System.Runtime.InteropServices;

/// <summary>Tells files from pipes, sockets and devices, which the framework takes for files.</summary>
internal static unsafe partial class FileKinds
{
    private const int CurrentFolder = -100;
    private const int DoNotFollow = 0x100;
    private const uint TypeOnly = 0x1;

    // struct statx is the same on all architectures: 256 bytes, the mode in 16 bits at 28.
    private const int StatusSize = 256;
    private const int ModeOffset = 28;
    private const int LongestPath = 4096;

    /// <summary>What stands at a path; a link is not followed. Null when nothing does.</summary>
    public static FileKind? Of(string path)
    {
        var status = stackalloc byte[StatusSize];
        if (Status(CurrentFolder, path, DoNotFollow, TypeOnly, status) != 0)
        {
            return null;
        }

        var mode = BinaryPrimitives.ReadUInt16LittleEndian(new ReadOnlySpan<byte>(status + ModeOffset, sizeof(ushort)));
        return (mode & 0xF000) switch
        {
            0x8000 => FileKind.Regular,
            0x4000 => FileKind.Folder,
            0xA000 => FileKind.Link,
            _ => FileKind.Special,
        };
    }

    /// <summary>The path without links on its way; null when it leads nowhere.</summary>
    public static string? RealPathOf(string path)
    {
        var buffer = stackalloc byte[LongestPath];
        return RealPath(path, buffer) == null ? null : Marshal.PtrToStringUTF8((nint)buffer);
    }

    [LibraryImport("libc", EntryPoint = "realpath", StringMarshalling = StringMarshalling.Utf8)]
    private static partial byte* RealPath(string path, byte* buffer);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Status(int folder, string path, int flags, uint mask, byte* status);
}
