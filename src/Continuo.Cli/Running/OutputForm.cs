namespace Continuo.Cli.Running;

/// <summary>
/// The form in which a file is written. A name with the extension of another form is refused: the file would not be what its name says.
/// A name without an extension promises nothing.
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

        if (Path.GetExtension(target).Length > 1 && !IsNamedBy(target))
        {
            throw new UsageException($"option '{option}' writes {Noun}, not '{Path.GetExtension(target)}'; known are {string.Join(", ", Extensions)}");
        }
    }
}
