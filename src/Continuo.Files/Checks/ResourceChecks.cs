namespace Continuo.Files;

/// <summary>Checks that there are resources, and tells which are of no use.</summary>
internal sealed class ResourceChecks(SystemDraft draft, DiagnosticList diagnostics)
{
    public void Run()
    {
        if (draft.Layers.All(layer => layer.Resources.IsEmpty))
        {
            if (draft.ResourceList is { } list && !draft.Unread.Any(SubjectKind.Layer) && !draft.Unread.Any(SubjectKind.Resource))
            {
                diagnostics.Error(DiagnosticCodes.NoResources, list, "There is no resource.", draft.Words.Resources);
            }

            return;
        }

        if (draft.Unread.Any(SubjectKind.Compatibility) || draft.Unread.Any(SubjectKind.Component))
        {
            return;
        }

        var used = draft.Compatibility.Select(row => row.Resource).ToHashSet(StringComparer.Ordinal);
        foreach (var resource in draft.Layers.SelectMany(layer => layer.Resources).Where(resource => !used.Contains(resource.Name)))
        {
            diagnostics.Info(DiagnosticCodes.Unused, draft.Sources.Of(SubjectKind.Resource, resource.Name), $"No partition may run on the resource '{resource.Name}'.");
        }

        var usedLayers = draft.Layers.Where(layer => layer.Resources.Any(r => used.Contains(r.Name))).Select(layer => layer.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var domain in draft.Domains.Where(domain => !domain.Layers.Any(usedLayers.Contains)))
        {
            diagnostics.Info(DiagnosticCodes.Unused, draft.Sources.Of(SubjectKind.Domain, domain.Name), $"The network domain '{domain.Name}' joins no layer that is used.");
        }
    }
}
