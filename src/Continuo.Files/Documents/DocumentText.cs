namespace Continuo.Files.Documents;

using System.Text;

using Continuo.Model;

/// <summary>Gets the text of a file: UTF-8 with or without byte order mark, within the size limit.</summary>
internal static class DocumentText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string? Read(string path, DocumentLimits limits, DiagnosticList diagnostics)
    {
        var position = new SourcePosition(path, 0, 0);
        if (path.Length == 0)
        {
            diagnostics.Error(DiagnosticCodes.Unreadable, position, "The name of the file is empty.");
            return null;
        }

        try
        {
            if (Directory.Exists(path))
            {
                diagnostics.Error(DiagnosticCodes.Unreadable, position, $"'{path}' is a directory, not a file.");
                return null;
            }

            return Bytes(path, limits) is { } bytes ? Decode(bytes, path, diagnostics) : TooLarge(position, limits, diagnostics);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            diagnostics.Error(DiagnosticCodes.Unreadable, position, $"There is no file '{path}'.", "check the path");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            diagnostics.Error(DiagnosticCodes.Unreadable, position, $"'{path}' cannot be read: {exception.Message}");
        }

        return null;
    }

    public static string? Decode(ReadOnlySpan<byte> bytes, string file, DiagnosticList diagnostics)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            diagnostics.Error(DiagnosticCodes.NotText, new SourcePosition(file, 1, 1), "The file is UTF-16.", "save it as UTF-8");
            return null;
        }

        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            var line = 1 + bytes[..Math.Clamp(exception.Index, 0, bytes.Length)].Count((byte)'\n');
            diagnostics.Error(DiagnosticCodes.NotText, new SourcePosition(file, line, 0), "The file is not UTF-8 text.", "save it as UTF-8");
            return null;
        }
    }

    private static string? TooLarge(SourcePosition position, DocumentLimits limits, DiagnosticList diagnostics)
    {
        diagnostics.Error(DiagnosticCodes.TooLarge, position, $"The file is larger than {limits.Bytes >> 20} MB.");
        return null;
    }

    private static byte[]? Bytes(string path, DocumentLimits limits)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var memory = new MemoryStream();
        var buffer = new byte[1 << 16];
        int count;
        while ((count = stream.Read(buffer)) > 0)
        {
            if (memory.Length + count > limits.Bytes)
            {
                return null;
            }

            memory.Write(buffer, 0, count);
        }

        return memory.ToArray();
    }
}
