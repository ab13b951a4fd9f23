namespace Continuo.Files;

using Continuo.Files.Documents;
using Continuo.Model;

/// <summary>Tells what a path holds by looking at it, not at its name.</summary>
public static class InputKinds
{
    /// <summary>Looks at a path.</summary>
    /// <param name="path">A directory or a JSON or YAML file.</param>
    /// <returns>Its kind; <see langword="null"/> when the file cannot be read as a document at all.</returns>
    public static InputKind? Detect(string path)
    {
        if (Directory.Exists(path))
        {
            return InputKind.ApplicationDirectory;
        }

        return DocumentReader.Read(path, new DiagnosticList()) switch
        {
            null => null,
            MappingNode root when IsSystem(root) || root.Find("system") is { Value: MappingNode inner } && IsSystem(inner) => InputKind.SystemDescription,
            _ => InputKind.Solution,
        };
    }

    /// <summary>Checks a solution file without its system: whether it is readable and holds a placement in a published shape.</summary>
    /// <param name="path">A JSON or YAML file.</param>
    /// <returns>Everything noticed; names are not checked.</returns>
    public static IReadOnlyList<Diagnostic> CheckSolution(string path)
    {
        var diagnostics = new DiagnosticList();
        if (DocumentReader.Read(path, diagnostics) is { } root && !HoldsPlacement(root))
        {
            diagnostics.Error(
                DiagnosticCodes.NoPlacement, root.Position, "The file holds neither a system description nor a placement.",
                "a system description has the key 'DirectedAcyclicGraph', a solution 'components' or 'assignment'");
        }

        return diagnostics.ToOutcome<object>(null).Diagnostics;
    }

    private static bool IsSystem(MappingNode root) =>
        root.Find("DirectedAcyclicGraph") is not null
        || root.Find("Components") is not null && root.Entries.Any(entry => entry.Key.EndsWith("Resources", StringComparison.Ordinal));

    private static bool HoldsPlacement(DocumentNode root) => root switch
    {
        SequenceNode list => list.Items.Any(item => item is MappingNode entry && entry.Find("component") is not null),
        MappingNode mapping => mapping.Entries.Any(entry =>
            entry.Key is "placement" or "assignment" or "assignments" or "solution" or "components" && entry.Value is MappingNode or SequenceNode)
            || mapping.Entries.Any(entry => entry.Value is MappingNode component && component.Find("response_time") is not null),
        _ => false,
    };
}
