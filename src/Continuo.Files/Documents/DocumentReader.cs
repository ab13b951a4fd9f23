namespace Continuo.Files.Documents;

using Continuo.Model;

/// <summary>Reads JSON (with <c>#</c> comments) and YAML alike into a tree of positioned nodes.</summary>
internal static class DocumentReader
{
    /// <summary>Reads a file.</summary>
    /// <returns>The root; <see langword="null"/> when there is none, and then <paramref name="diagnostics"/> says why.</returns>
    public static DocumentNode? Read(string path, DiagnosticList diagnostics, DocumentLimits? limits = null) =>
        DocumentText.Read(path, limits ?? DocumentLimits.Default, diagnostics) is { } text
            ? ReadText(text, path, diagnostics, limits)
            : null;

    /// <summary>Reads text that came from <paramref name="file"/>.</summary>
    public static DocumentNode? ReadText(string text, string file, DiagnosticList diagnostics, DocumentLimits? limits = null)
    {
        limits ??= DocumentLimits.Default;
        text = text.TrimStart('\uFEFF');
        if (text.Length > limits.Bytes)
        {
            diagnostics.Error(DiagnosticCodes.TooLarge, new SourcePosition(file, 0, 0), $"The text is larger than {limits.Bytes >> 20} MB.");
            return null;
        }

        if (text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var zero)
        {
            var before = text.AsSpan(0, zero);
            var position = new SourcePosition(file, 1 + before.Count('\n'), zero - before.LastIndexOf('\n'));
            diagnostics.Error(DiagnosticCodes.NotText, position, "The file is binary, not text.");
            return null;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            diagnostics.Error(DiagnosticCodes.Empty, new SourcePosition(file, 0, 0), "The file is empty.");
            return null;
        }

        var prepared = JsonText.IsJson(file, text) ? new JsonText(text, file, limits, diagnostics).Prepare() : text;
        return prepared is null ? null : new TreeBuilder(prepared, file, limits, diagnostics).Build();
    }
}
