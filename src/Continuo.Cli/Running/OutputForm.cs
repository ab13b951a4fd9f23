namespace Continuo.Cli.Running;

using System.Collections.Frozen;

/// <summary>
/// The form in which a file is written. A name with the extension of another form is refused: the file would not be what its name says.
/// A name without an extension, or with one that is no form (<c>plan.v2</c>), promises nothing.
/// </summary>
/// <param name="Noun">What is written.</param>
/// <param name="Extensions">Extensions that say so, with their points, in lower case.</param>
internal sealed record OutputForm(string Noun, params string[] Extensions)
{
    /// <summary>A report for a browser.</summary>
    public static OutputForm Report { get; } = new("an HTML page", ".html", ".htm");

    /// <summary>A placement or a system description. JSON is YAML, too.</summary>
    public static OutputForm Document { get; } = new("JSON", ".json", ".yaml", ".yml");

    /// <summary>Decisions, one document a line.</summary>
    public static OutputForm Lines { get; } = new("one JSON document a line", ".jsonl", ".ndjson", ".log");

    /// <summary>Extensions of forms that people know, whether we write them or not.</summary>
    private static readonly FrozenSet<string> Forms = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ".html", ".htm", ".json", ".yaml", ".yml", ".jsonl", ".ndjson", ".log", ".svg", ".mmd", ".mermaid", ".md", ".dot", ".gv", ".pdf", ".png", ".jpg", ".jpeg", ".gif", ".webp",
        ".bmp", ".tif", ".tiff", ".eps", ".ps", ".csv", ".tsv", ".txt", ".rst", ".tex", ".xml", ".toml", ".ini", ".doc", ".docx", ".odt", ".xls", ".xlsx", ".ods", ".ppt", ".pptx",
        ".zip", ".gz", ".tar", ".parquet", ".onnx", ".py", ".sh", ".cs", ".js");

    /// <summary>Whether the extension of a name is that of a form, ours or not.</summary>
    public static bool IsForm(string target) => Forms.Contains(Path.GetExtension(target));

    /// <summary>Whether a name has an extension of this form.</summary>
    public bool IsNamedBy(string target) => Extensions.Contains(Path.GetExtension(target).ToLowerInvariant());

    /// <summary>Refuses a name of another form, and <c>-</c>, which means standard output elsewhere.</summary>
    /// <exception cref="UsageException">The name is refused.</exception>
    public void Check(string option, string? target)
    {
        if (target is null)
        {
            return;
        }

        if (target == "-")
        {
            throw new UsageException($"option '{option}' needs a file; it does not write to standard output");
        }

        if (IsForm(target) && !IsNamedBy(target))
        {
            throw new UsageException($"option '{option}' writes {Noun}, not '{Path.GetExtension(target)}'; use one of {string.Join(", ", Extensions)}");
        }
    }
}
