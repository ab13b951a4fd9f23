namespace Continuo.Files;

using Continuo.Files.Documents;

/// <summary>Reads <c>oscarp/performance_models.json</c>: component, component or partition, resource, model.</summary>
internal static class ModelsFile
{
    private const string File = "oscarp/performance_models.json";

    public static void Read(DirectoryFiles files, ApplicationGraph graph, SystemDraft draft, DiagnosticList diagnostics)
    {
        if (files.Required(File, "profiling writes it: component → component or partition → resource → model") is not { } root)
        {
            draft.Unread.Add(SubjectKind.Performance);
            return;
        }

        var candidates = draft.Compatibility.Select(row => (row.Component, row.Partition, row.Resource)).ToHashSet();
        foreach (var component in root.Rest().Where(entry => !graph.Alternatives.Contains(entry.Key)))
        {
            draft.Sources.Note(component.KeyPosition, SubjectKind.Performance, component.Key);
            if (RecordReader.From(component.Value, $"component '{component.Key}' in {File}", diagnostics) is not { } partitions)
            {
                draft.Unread.Add(SubjectKind.Performance, component.Key);
                continue;
            }

            foreach (var partition in partitions.Rest())
            {
                var name = Partition(component.Key, partition.Key);
                draft.Sources.Note(partition.KeyPosition, SubjectKind.Performance, component.Key, name);
                if (RecordReader.From(partition.Value, $"'{partition.Key}' in {File}", diagnostics) is { } resources)
                {
                    Rows(component.Key, name, resources, candidates, draft, diagnostics);
                }
                else
                {
                    draft.Unread.Add(SubjectKind.Performance, component.Key, name);
                }
            }
        }
    }

    private static string Partition(string component, string key) =>
        key == component ? ComponentSplits.Base : key.StartsWith(component + "_", StringComparison.Ordinal) ? key[(component.Length + 1)..] : key;

    private static void Rows(
        string component, string partition, RecordReader resources, HashSet<(string, string, string)> candidates, SystemDraft draft, DiagnosticList diagnostics)
    {
        var partitionIsKnown = draft.Components.Exists(c => c.Name == component && c.Deployments.Any(d => d.Partitions.Any(p => p.Name == partition)));
        foreach (var resource in resources.Rest())
        {
            var model = PerformanceRecord.Read(resource.Value, $"the model of '{component}/{partition}' on '{resource.Key}'", diagnostics);
            if (partitionIsKnown && draft.Unread.Covers(SubjectKind.Compatibility, component, partition))
            {
                continue;
            }

            if (partitionIsKnown && !candidates.Contains((component, partition, resource.Key)))
            {
                diagnostics.Warning(
                    DiagnosticCodes.MissingCompatibility,
                    resource.KeyPosition,
                    $"The model of '{component}/{partition}' on '{resource.Key}' is ignored: it is no candidate in {CandidatesFile.File}.");
                continue;
            }

            draft.Sources.Note(resource.KeyPosition, SubjectKind.Performance, component, partition, resource.Key);
            draft.Performance.Add(new PerformanceRow(component, partition, resource.Key, model));
        }
    }
}
