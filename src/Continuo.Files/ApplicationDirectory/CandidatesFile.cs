namespace Continuo.Files;

using System.Collections.Immutable;

using Continuo.Files.Documents;

/// <summary>Reads <c>common_config/candidate_deployments.yaml</c>: per component or segment, containers with memory and candidate resources.</summary>
internal static class CandidatesFile
{
    public const string File = "common_config/candidate_deployments.yaml";

    public static string NameOf(MappingEntry entry) =>
        entry.Value is MappingNode node && node.Find("name") is { Value: ScalarNode { IsNull: false } name } ? name.Text : "";

    public static void Read(
        DirectoryFiles files, ApplicationGraph graph, Dictionary<string, ComponentSplits> splits, SystemDraft draft, DiagnosticList diagnostics)
    {
        if (files.Required(File, "it says which component may run on which resources") is not { } root || root.Required("Components") is not { } components)
        {
            draft.Unread.Add(SubjectKind.Compatibility);
            return;
        }

        var layers = draft.Layers.SelectMany(layer => layer.Resources.Select(r => (r.Name, LayerNumber.Of(layer.Name)))).DistinctBy(p => p.Name).ToDictionary(StringComparer.Ordinal);
        var rows = new CandidateRows(draft, layers, diagnostics);
        foreach (var entry in root.Entries(components))
        {
            if (RecordReader.From(entry.Value, $"entry '{entry.Key}'", diagnostics) is not { } record || record.RequiredText("name") is not { Length: > 0 } name)
            {
                draft.Unread.Add(SubjectKind.Compatibility);
                continue;
            }

            var targets = Targets(name, splits);
            if (!targets.IsEmpty)
            {
                rows.Read(targets, new RecordReader((MappingNode)entry.Value, $"'{name}'", diagnostics));
            }
            else if (graph.IsRead && !IsAlternative(name, graph) && !draft.Unread.Covers(SubjectKind.Component, PartitionName.Parse(name)?.Component ?? name))
            {
                diagnostics.Warning(
                    DiagnosticCodes.UnusedEntry, entry.KeyPosition, $"'{name}' is no component or partition of the application; it is ignored.", diagnostics.Suggest(name, splits.Keys));
            }
        }

        rows.AddToDraft();
    }

    private static bool IsAlternative(string name, ApplicationGraph graph) =>
        graph.Alternatives.Contains(name) || (PartitionName.Parse(name) is { } partition && graph.Alternatives.Contains(partition.Component));

    /// <summary>The partitions an entry speaks of, and whether it names the split.</summary>
    private static ImmutableArray<(string Component, string Partition, bool Exact)> Targets(string name, Dictionary<string, ComponentSplits> splits)
    {
        if (splits.ContainsKey(name))
        {
            return [(name, ComponentSplits.Base, true)];
        }

        if (PartitionName.Parse(name) is not { } parsed || !splits.TryGetValue(parsed.Component, out var component))
        {
            return [];
        }

        return
        [
            .. component.Segments
                .Where(split => (parsed.Split ?? split.Key) == split.Key && parsed.Segment <= split.Value)
                .Select(split => (parsed.Component, ComponentSplits.Partition(split.Key, parsed.Segment), parsed.Split is not null)),
        ];
    }
}
