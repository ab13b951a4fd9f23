namespace Continuo.Files;

using Continuo.Files.Documents;

/// <summary>Reads <c>Performance</c>: component, partition, resource, model.</summary>
internal static class PerformanceSection
{
    public static void Read(MappingEntry? section, SystemDraft draft, DiagnosticList diagnostics)
    {
        if (section is null || RecordReader.From(section.Value, "'Performance'", diagnostics) is not { } table)
        {
            return;
        }

        foreach (var component in table.Rest())
        {
            draft.Sources.Note(component.KeyPosition, SubjectKind.Performance, component.Key);
            if (RecordReader.From(component.Value, $"component '{component.Key}' in 'Performance'", diagnostics) is not { } partitions)
            {
                continue;
            }

            foreach (var partition in partitions.Rest())
            {
                draft.Sources.Note(partition.KeyPosition, SubjectKind.Performance, component.Key, partition.Key);
                if (RecordReader.From(partition.Value, $"partition '{partition.Key}' of component '{component.Key}' in 'Performance'", diagnostics) is { } resources)
                {
                    Rows(component.Key, partition.Key, resources, draft, diagnostics);
                }
            }
        }
    }

    private static void Rows(string component, string partition, RecordReader resources, SystemDraft draft, DiagnosticList diagnostics)
    {
        foreach (var resource in resources.Rest())
        {
            draft.Sources.Note(resource.KeyPosition, SubjectKind.Performance, component, partition, resource.Key);
            var model = PerformanceRecord.Read(resource.Value, $"the model of '{component}/{partition}' on '{resource.Key}'", diagnostics);
            draft.Performance.Add(new PerformanceRow(component, partition, resource.Key, model));
        }
    }
}
