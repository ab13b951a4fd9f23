namespace Continuo.Files;

using System.Collections.Immutable;

using Continuo.Files.Documents;
using Continuo.Model;

/// <summary>Reads <c>LocalConstraints</c> and <c>GlobalConstraints</c>.</summary>
internal static class RequirementsSection
{
    public static void ReadLocal(MappingEntry? section, SystemDraft draft, DiagnosticList diagnostics)
    {
        if (section is null || RecordReader.From(section.Value, "'LocalConstraints'", diagnostics) is not { } limits)
        {
            return;
        }

        foreach (var (entry, record) in NamedRecords.Of(limits, entry => $"the limit of component '{entry.Key}'", draft, SubjectKind.LocalConstraint))
        {
            draft.Sources.Note(entry.KeyPosition, SubjectKind.LocalConstraint, entry.Key);
            draft.Local.Add(new LocalConstraint(entry.Key, record.RequiredNumber("local_res_time", NumberRange.Positive))
            {
                Percentile = record.Number("percentile", NumberRange.Percentile),
            });
            record.WarnAboutRest();
        }
    }

    public static void ReadGlobal(MappingEntry? section, SystemDraft draft, DiagnosticList diagnostics)
    {
        if (section is null || RecordReader.From(section.Value, "'GlobalConstraints'", diagnostics) is not { } limits)
        {
            return;
        }

        foreach (var (entry, record) in NamedRecords.Of(limits, entry => $"path '{entry.Key}'", draft, SubjectKind.GlobalConstraint))
        {
            draft.Sources.Note(entry.KeyPosition, SubjectKind.GlobalConstraint, entry.Key);
            ImmutableArray<string> components = [];
            NamedRecords.Watch(diagnostics, draft, SubjectKind.GlobalConstraint, [entry.Key], () => components = Path(entry, record, draft.Sources));
            draft.Global.Add(new GlobalConstraint(entry.Key, components, record.RequiredNumber("global_res_time", NumberRange.Positive))
            {
                Percentile = record.Number("percentile", NumberRange.Percentile),
            });
            record.WarnAboutRest();
        }
    }

    private static ImmutableArray<string> Path(MappingEntry entry, RecordReader record, SourceMap sources)
    {
        var components = ImmutableArray.CreateBuilder<string>();
        if (record.Required("components") is { } list)
        {
            foreach (var item in record.Items(list))
            {
                if (Scalars.Text(item, $"A component of path '{entry.Key}'", record.Diagnostics) is { } component)
                {
                    sources.Note(item.Position, SubjectKind.GlobalConstraint, entry.Key, component);
                    components.Add(component);
                }
            }
        }

        return components.ToImmutable();
    }
}
