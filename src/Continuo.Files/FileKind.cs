namespace Continuo.Files;

using Continuo.Files.Documents;
using Continuo.Model;

/// <summary>
/// A kind of file that lies where inputs lie. A reader that is given the wrong one says what it is instead of what it lacks.
/// </summary>
/// <param name="Noun">What it is, with its article.</param>
/// <param name="Use">Where it belongs.</param>
internal sealed record FileKind(string Noun, string Use)
{
    /// <summary>A system description.</summary>
    public static FileKind System { get; } = new("a system description", "it is given as --system FILE; validate and graph take its path");

    /// <summary>A solution file.</summary>
    public static FileKind Solution { get; } = new("a placement", "it is given beside the system: --placement FILE, or --current FILE to adapt");

    /// <summary>A load profile.</summary>
    public static FileKind Profile { get; } = new("a load profile", "adapt simulate takes it: --profile FILE");

    /// <summary>A run configuration.</summary>
    public static FileKind RunConfiguration { get; } = new("a run configuration of SPACE4AI-D", "space4ai-d takes it: --config FILE");

    /// <summary>The kind of a document; <see langword="null"/> for none that is known.</summary>
    public static FileKind? Of(DocumentNode root) => root switch
    {
        SequenceNode => Solution,
        MappingNode { Entries.Length: > 0 } mapping => FileKeys.KindOf(mapping),
        ScalarNode text when text.Text.TrimStart().StartsWith("time,", StringComparison.OrdinalIgnoreCase) => Profile,
        _ => null,
    };

    /// <summary>Reports a document that is known to be something else than what is wanted.</summary>
    /// <returns>Whether it is, so that reading it would only give follow-up errors.</returns>
    public static bool IsAnother(DocumentNode root, FileKind wanted, DiagnosticList diagnostics)
    {
        if (root is MappingNode mapping && (wanted == System ? FileKeys.IsSystem(mapping) : wanted == Solution && FileKeys.HoldsSolution(mapping)))
        {
            return false;
        }

        if (Of(root) is not { } kind || kind == wanted)
        {
            return false;
        }

        diagnostics.Error(DiagnosticCodes.WrongFile, root.Position, $"The file is {kind.Noun}, not {wanted.Noun}.", kind.Use);
        return true;
    }
}
