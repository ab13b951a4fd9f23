namespace Continuo.Files;

using Continuo.Files.Documents;

/// <summary>Reads <c>CompatibilityMatrix</c>: component, partition, list of resources with memory.</summary>
internal static class CompatibilitySection
{
    public static void Read(MappingEntry? section, SystemDraft draft, DiagnosticList diagnostics)
    {
        if (section is null || RecordReader.From(section.Value, "'CompatibilityMatrix'", diagnostics) is not { } matrix)
        {
            draft.Unread.Add(SubjectKind.Compatibility);
            return;
        }

        foreach (var (component, partitions) in NamedRecords.Of(matrix, c => $"component '{c.Key}' in the compatibility matrix", draft, SubjectKind.Compatibility))
        {
            draft.Sources.Note(component.KeyPosition, SubjectKind.Compatibility, component.Key);
            foreach (var partition in partitions.Rest())
            {
                draft.Sources.Note(partition.KeyPosition, SubjectKind.Compatibility, component.Key, partition.Key);
                NamedRecords.Watch(diagnostics, draft, SubjectKind.Compatibility, [component.Key, partition.Key], () =>
                {
                    foreach (var item in partitions.Items(partition))
                    {
                        Row(component.Key, partition.Key, item, draft, diagnostics);
                    }
                });
            }
        }
    }

    private static void Row(string component, string partition, DocumentNode item, SystemDraft draft, DiagnosticList diagnostics)
    {
        if (item is ScalarNode { IsNull: false } bare)
        {
            if (!draft.Unread.Covers(SubjectKind.Compatibility))
            {
                diagnostics.Error(
                    DiagnosticCodes.WrongType,
                    item.Position,
                    $"The compatibility matrix gives only the name '{bare.Text}' for partition '{partition}' of component '{component}'.",
                    "older files do, for all; write {\"resource\": name, \"memory\": MB}");
                draft.Unread.Add(SubjectKind.Compatibility);
            }

            return;
        }

        if (RecordReader.From(item, $"A candidate of partition '{partition}' of component '{component}'", diagnostics) is not { } record)
        {
            return;
        }

        var resource = record.RequiredText("resource");
        var memory = record.RequiredNumber("memory", NumberRange.NotNegative);
        record.WarnAboutRest();
        if (resource.Length == 0)
        {
            return;
        }

        if (draft.Sources.Has(SubjectKind.Compatibility, component, partition, resource))
        {
            diagnostics.Error(DiagnosticCodes.DuplicateName, item.Position, $"The resource '{resource}' is listed twice for partition '{partition}' of component '{component}'.");
            return;
        }

        draft.Sources.Note(item.Position, SubjectKind.Compatibility, component, partition, resource);
        draft.Compatibility.Add(new CompatibilityRow(component, partition, resource, memory));
    }
}
