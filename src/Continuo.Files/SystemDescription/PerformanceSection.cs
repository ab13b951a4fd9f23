namespace Continuo.Files;

using Continuo.Files.Documents;

/// <summary>Reads <c>Performance</c>: component, partition, resource, model.</summary>
internal static class PerformanceSection
{
    public static void Read(MappingEntry? section, SystemDraft draft, DiagnosticList diagnostics)
    {
        if (section is null || RecordReader.From(section.Value, "'Performance'", diagnostics) is not { } table)
        {
            draft.Unread.Add(SubjectKind.Performance);
            return;
        }

        foreach (var (component, partitions) in NamedRecords.Of(table, c => $"component '{c.Key}' in 'Performance'", draft, SubjectKind.Performance))
        {
            draft.Sources.Note(component.KeyPosition, SubjectKind.Performance, component.Key);
            foreach (var (partition, resources) in NamedRecords.Of(
                partitions, p => $"partition '{p.Key}' of component '{component.Key}' in 'Performance'", draft, SubjectKind.Performance, component.Key))
            {
                draft.Sources.Note(partition.KeyPosition, SubjectKind.Performance, component.Key, partition.Key);
                Rows(component.Key, partition.Key, resources, draft, diagnostics);
            }
        }
    }

    private static void Rows(string component, string partition, RecordReader resources, SystemDraft draft, DiagnosticList diagnostics)
    {
        foreach (var (resource, _) in NamedRecords.Of(
            resources, r => $"the model of '{component}/{partition}' on '{r.Key}'", draft, SubjectKind.Performance, component, partition))
        {
            draft.Sources.Note(resource.KeyPosition, SubjectKind.Performance, component, partition, resource.Key);
            var model = PerformanceRecord.Read(resource.Value, $"the model of '{component}/{partition}' on '{resource.Key}'", diagnostics);
            draft.Performance.Add(new PerformanceRow(component, partition, resource.Key, model));
        }
    }
}
