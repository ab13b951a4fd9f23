namespace Continuo.Files;

using Continuo.Files.Documents;

/// <summary>Reads <c>common_config/candidate_resources.yaml</c>: a tree of network domains, layers and resources.</summary>
internal static class ResourcesFile
{
    private const string File = "common_config/candidate_resources.yaml";

    public static void Read(DirectoryFiles files, LayerTiers tiers, SystemDraft draft, DiagnosticList diagnostics)
    {
        if (files.Required(File, "it lists network domains, layers and resources") is not { } root
            || root.Required("System", ignoreCase: true) is not { } entry
            || RecordReader.From(entry.Value, "'System'", diagnostics) is not { } system
            || system.Required("NetworkDomains") is not { } domainsEntry)
        {
            draft.Unread.Add(SubjectKind.Layer);
            draft.Unread.Add(SubjectKind.Domain);
            return;
        }

        draft.ResourceList = domainsEntry.KeyPosition;
        var domains = new List<DomainRecord>();
        NamedRecords.Watch(diagnostics, draft, SubjectKind.Domain, [], () =>
        {
            foreach (var domain in system.Entries(domainsEntry))
            {
                draft.Sources.Note(domain.KeyPosition, SubjectKind.Domain, domain.Key);
                if (RecordReader.From(domain.Value, $"network domain '{domain.Key}'", diagnostics) is { } record)
                {
                    domains.Add(DomainRecord.Read(domain.Key, record, new LayersBranch(tiers, draft, diagnostics)));
                }
                else
                {
                    draft.Unread.Add(SubjectKind.Layer);
                }
            }
        });

        var order = draft.Layers.OrderBy(layer => layer.Kind).ToList();
        draft.Layers.Clear();
        draft.Layers.AddRange(order);
        var byName = domains.ToDictionary(domain => domain.Name, StringComparer.Ordinal);
        foreach (var domain in domains)
        {
            draft.Domains.Add(domain.Resolve(byName, diagnostics));
        }
    }
}
