namespace Continuo.Files;

using System.Collections.Immutable;

using Continuo.Files.Documents;
using Continuo.Model;

/// <summary>Reads <c>NetworkTechnology</c>.</summary>
internal static class NetworkSection
{
    public static void Read(MappingEntry? section, SystemDraft draft, DiagnosticList diagnostics)
    {
        if (section is null || RecordReader.From(section.Value, "'NetworkTechnology'", diagnostics) is not { } domains)
        {
            draft.Unread.Add(SubjectKind.Domain);
            return;
        }

        foreach (var (entry, record) in NamedRecords.Of(domains, domain => $"network domain '{domain.Key}'", draft, SubjectKind.Domain))
        {
            draft.Sources.Note(entry.KeyPosition, SubjectKind.Domain, entry.Key);
            ImmutableArray<string> layers = [];
            NamedRecords.Watch(diagnostics, draft, SubjectKind.Domain, [entry.Key], () => layers = Layers(entry, record, draft.Sources));
            var delay = record.RequiredNumber("AccessDelay", NumberRange.NotNegative);
            var bandwidth = record.RequiredNumber("Bandwidth", NumberRange.Positive);
            record.WarnAboutRest();
            draft.Domains.Add(new NetworkDomain(entry.Key, layers, delay, bandwidth));
        }
    }

    private static ImmutableArray<string> Layers(MappingEntry entry, RecordReader record, SourceMap sources)
    {
        var layers = ImmutableArray.CreateBuilder<string>();
        if (record.Required("computationalLayers", ignoreCase: true) is { } list)
        {
            foreach (var item in record.Items(list))
            {
                if (Scalars.Text(item, $"A layer of network domain '{entry.Key}'", record.Diagnostics) is { } layer)
                {
                    sources.Note(item.Position, SubjectKind.DomainLayer, entry.Key, layer);
                    layers.Add(layer);
                }
            }
        }

        return layers.ToImmutable();
    }
}
