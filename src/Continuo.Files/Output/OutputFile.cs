namespace Continuo.Files;

using System.Text;

/// <summary>Writes output files whole or not at all.</summary>
public static class OutputFile
{
    /// <summary>Writes a text as UTF-8 to a temporary file beside the target, then renames it.</summary>
    /// <param name="path">The target; an existing file is replaced. Its directory is made when it is missing.</param>
    /// <param name="text">The whole text.</param>
    /// <exception cref="IOException">The file cannot be written; the target is as before.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written; the target is as before.</exception>
    public static void Write(string path, string text)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var temporary = $"{full}.{Environment.ProcessId}.tmp";
        try
        {
            File.WriteAllText(temporary, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(temporary, full, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
