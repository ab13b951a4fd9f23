namespace Continuo.Files;

using Continuo.Files.Documents;
using Continuo.Model;

/// <summary>Reads <c>DirectedAcyclicGraph</c>.</summary>
internal static class GraphSection
{
    public static void Read(MappingEntry? section, SystemDraft draft, DiagnosticList diagnostics)
    {
        if (section is null || RecordReader.From(section.Value, "'DirectedAcyclicGraph'", diagnostics) is not { } graph)
        {
            draft.Unread.Add(SubjectKind.GraphNode);
            return;
        }

        var bare = "";
        foreach (var entry in graph.Rest())
        {
            if (bare.Length > 0 && entry.Key is "next" or "transition_probability")
            {
                NamedRecords.Misplaced(bare, entry, diagnostics);
                draft.Unread.Add(SubjectKind.GraphNode);
                return;
            }

            // A sink may hold nothing.
            bare = NamedRecords.IsBare(entry) ? entry.Key : "";
            draft.GraphNodes.Add(entry.Key);
            draft.Sources.Note(entry.KeyPosition, SubjectKind.GraphNode, entry.Key);
            if (entry.Value is not ScalarNode { IsNull: true })
            {
                NamedRecords.Watch(diagnostics, draft, SubjectKind.GraphNode, [entry.Key], () =>
                {
                    if (RecordReader.From(entry.Value, $"component '{entry.Key}' in the graph", diagnostics) is { } node)
                    {
                        Edges(entry.Key, node, draft);
                    }
                });
            }
        }
    }

    private static void Edges(string from, RecordReader node, SystemDraft draft)
    {
        var faults = node.Diagnostics.ShapeErrors;
        var next = node.Optional("next") is { } n ? node.Items(n) : [];
        var probabilities = node.Optional("transition_probability") is { } p ? node.Items(p) : [];
        node.WarnAboutRest();
        if (next.Length != probabilities.Length && node.Diagnostics.ShapeErrors == faults)
        {
            node.Diagnostics.Error(
                DiagnosticCodes.LengthMismatch,
                node.Position,
                $"Component '{from}' has {next.Length} successors and {probabilities.Length} transition probabilities.",
                "give one probability for each name in 'next'");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < next.Length; i++)
        {
            if (Scalars.Text(next[i], $"A successor of '{from}'", node.Diagnostics) is not { } to)
            {
                continue;
            }

            var probability = i < probabilities.Length
                ? Scalars.Number(probabilities[i], $"The transition probability from '{from}' to '{to}'", NumberRange.Probability, node.Diagnostics) ?? 1
                : 1;
            draft.Sources.Note(next[i].Position, SubjectKind.Dependency, from, to);
            if (!seen.Add(to))
            {
                node.Diagnostics.Error(DiagnosticCodes.DuplicateName, next[i].Position, $"Component '{from}' names its successor '{to}' twice.");
                continue;
            }

            draft.Dependencies.Add(new Dependency(from, to, probability));
        }
    }
}
