namespace Continuo.Files;

using System.Collections.Immutable;

using Continuo.Model;

/// <summary>Matches the layers that network domains name with those that hold resources, ignoring capitals.</summary>
internal static class LayerNames
{
    /// <summary>Gives the domains the spelling of the layers.</summary>
    /// <returns>Whether every layer was found.</returns>
    public static bool Resolve(SystemDraft draft, Func<string, bool> mayExist, DiagnosticList diagnostics)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var layer in draft.Layers)
        {
            if (!names.TryAdd(layer.Name, layer.Name))
            {
                diagnostics.Error(
                    DiagnosticCodes.DuplicateName, draft.Sources.Of(SubjectKind.Layer, layer.Name), $"The layer '{layer.Name}' is given twice; capitals do not count.");
            }
        }

        var errors = diagnostics.ErrorCount;
        for (var i = 0; i < draft.Domains.Count; i++)
        {
            var domain = draft.Domains[i];
            draft.Domains[i] = domain with { Layers = [.. Layers(domain, names, mayExist, draft.Sources, diagnostics)] };
        }

        return diagnostics.ErrorCount == errors;
    }

    private static ImmutableArray<string> Layers(
        NetworkDomain domain, Dictionary<string, string> names, Func<string, bool> mayExist, SourceMap sources, DiagnosticList diagnostics)
    {
        var layers = ImmutableArray.CreateBuilder<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var layer in domain.Layers)
        {
            var position = sources.Of(SubjectKind.DomainLayer, domain.Name, layer);
            if (!names.TryGetValue(layer, out var spelt))
            {
                if (mayExist(layer))
                {
                    continue;
                }

                diagnostics.Error(
                    DiagnosticCodes.UnknownName, position, $"Network domain '{domain.Name}' joins the layer '{layer}', which has no resources.", diagnostics.Suggest(layer, names.Values));
                continue;
            }

            if (spelt != layer)
            {
                diagnostics.Warning(DiagnosticCodes.LayerSpelling, position, $"The layer '{layer}' of network domain '{domain.Name}' is spelt '{spelt}' elsewhere.");
            }

            if (seen.Add(spelt))
            {
                layers.Add(spelt);
            }
        }

        return layers.ToImmutable();
    }
}
