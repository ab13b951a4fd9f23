namespace Continuo.Files;

using System.Text;

/// <summary>Writes output files whole or not at all.</summary>
public static class OutputFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a text as UTF-8 to a temporary file beside the target, then renames it. Devices and pipes are written to as they are.</summary>
    /// <param name="path">
    /// The target; an existing file is replaced, of a symbolic link the file it points to. Its directory is made when it is missing.
    /// </param>
    /// <param name="text">The whole text.</param>
    /// <exception cref="IOException">The file cannot be written; the target is as before.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written; the target is as before.</exception>
    public static void Write(string path, string text)
    {
        var full = Path.GetFullPath(path);
        if (WrittenToStream(full, text))
        {
            return;
        }

        full = new FileInfo(full).LinkTarget is null ? full : File.ResolveLinkTarget(full, returnFinalTarget: true)!.FullName;
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var temporary = $"{full}.{Environment.ProcessId}.tmp";
        try
        {
            File.WriteAllText(temporary, text, Utf8);
            File.Move(temporary, full, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Writes to a device or a pipe, which a rename would put an end to.</summary>
    /// <returns>Whether the target is one.</returns>
    private static bool WrittenToStream(string full, string text)
    {
        var device = IsDevice(full);
        if (!device && !(File.Exists(full) && new FileInfo(full) is { Length: 0, LinkTarget: null, IsReadOnly: false }))
        {
            return false;
        }

        // Opened for reading too, a pipe is open at once; nothing is read.
        using var stream = new FileStream(full, FileMode.Open, device ? FileAccess.Write : FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
        if (!device && stream.CanSeek)
        {
            return false;
        }

        stream.Write(Utf8.GetBytes(text));
        return true;
    }

    private static bool IsDevice(string full) =>
        !OperatingSystem.IsWindows()
        && (full.StartsWith("/dev/", StringComparison.Ordinal) || full.StartsWith("/proc/", StringComparison.Ordinal))
        && !full.StartsWith("/dev/shm/", StringComparison.Ordinal);
}
