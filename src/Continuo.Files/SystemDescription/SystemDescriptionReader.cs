namespace Continuo.Files;

using Continuo.Files.Documents;
using Continuo.Model;

/// <summary>
/// Reads system descriptions of SPACE4AI-D and SPACE4AI-R, JSON (with or without <c>#</c> comments) or YAML, in every
/// published dialect. Everything wrong is reported at once, with its place; nothing is thrown for a user's mistake.
/// </summary>
public static class SystemDescriptionReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">Path of a JSON or YAML file. A file that holds the description under the key <c>system</c> is read too.</param>
    /// <returns>The system, or the errors (<c>CON10xx</c> … <c>CON12xx</c>); warnings and advice in both cases.</returns>
    public static Outcome<SystemDescription> Read(string path)
    {
        var diagnostics = new DiagnosticList();
        return Read(DocumentReader.Read(path, diagnostics), diagnostics);
    }

    /// <summary>Reads text.</summary>
    /// <param name="text">JSON or YAML.</param>
    /// <param name="file">Name for diagnostics; the extension <c>.json</c>, <c>.yaml</c> or <c>.yml</c> says which of both it is, else its first character.</param>
    /// <returns>As <see cref="Read(string)"/>.</returns>
    public static Outcome<SystemDescription> ReadText(string text, string file)
    {
        var diagnostics = new DiagnosticList();
        return Read(DocumentReader.ReadText(text, file, diagnostics), diagnostics);
    }

    private static Outcome<SystemDescription> Read(DocumentNode? root, DiagnosticList diagnostics)
    {
        if (root is not null && FileKind.IsAnother(root, FileKind.System, diagnostics))
        {
            return diagnostics.ToOutcome<SystemDescription>(null);
        }

        if (root is MappingNode wrapper && wrapper.Find("Components") is null && wrapper.Find("system") is { Value: MappingNode inner })
        {
            root = inner;
        }

        if (root is null || RecordReader.From(root, "The system description", diagnostics) is not { } record)
        {
            return diagnostics.ToOutcome<SystemDescription>(null);
        }

        var draft = SystemSections.Read(record, diagnostics);
        SystemChecks.Run(draft, diagnostics);
        return diagnostics.ToOutcome(diagnostics.HasErrors ? null : draft.ToSystem());
    }
}
