namespace Continuo.Files;

using System.Collections.Immutable;

using Continuo.Model;

/// <summary>Matches what a file records with the system and gives the placement.</summary>
internal sealed class PlacementChecks(SystemDescription system, DiagnosticList diagnostics)
{
    private readonly Dictionary<string, ComputationalLayer> _layers = system.Continuum.Layers
        .SelectMany(layer => layer.Resources.Select(resource => (layer, resource)))
        .ToDictionary(pair => pair.resource.Name, pair => pair.layer, StringComparer.Ordinal);

    public Placement Run(List<RecordedComponent> recorded, SourcePosition root)
    {
        var known = system.Application.Components.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var byName = recorded.DistinctBy(r => r.Name).ToDictionary(r => r.Name, StringComparer.Ordinal);
        foreach (var unknown in recorded.Where(r => !known.Contains(r.Name)))
        {
            diagnostics.Error(
                DiagnosticCodes.UnknownPlacementName,
                unknown.Position,
                $"The system has no component '{unknown.Name}'.",
                diagnostics.Suggest(unknown.Name, known));
        }

        var components = ImmutableArray.CreateBuilder<ComponentPlacement>();
        foreach (var component in system.Application.Components)
        {
            if (byName.TryGetValue(component.Name, out var found))
            {
                components.Add(Component(component, found));
            }
            else
            {
                diagnostics.Error(DiagnosticCodes.Incomplete, root, $"Component '{component.Name}' has no place.");
            }
        }

        Counts(recorded);
        return new Placement(components.ToImmutable());
    }

    private ComponentPlacement Component(Component component, RecordedComponent recorded)
    {
        foreach (var place in recorded.Places)
        {
            Names(component, place);
        }

        foreach (var again in recorded.Places.GroupBy(p => (p.Deployment, p.Partition)).SelectMany(places => places.Skip(1)))
        {
            diagnostics.Error(DiagnosticCodes.DuplicateName, again.Position, $"Partition '{again.Partition}' of component '{component.Name}' is given a second place, '{again.Resource}'.");
        }

        var deployment = Deployment(component, recorded);
        var partitions = ImmutableArray.CreateBuilder<PartitionPlacement>();
        foreach (var partition in deployment?.Partitions ?? [])
        {
            if (recorded.Places.Find(p => p.Partition == partition.Name) is { } place)
            {
                partitions.Add(new PartitionPlacement(partition.Name, place.Resource, place.Instances));
            }
            else
            {
                diagnostics.Error(
                    DiagnosticCodes.Incomplete, recorded.Position, $"Partition '{partition.Name}' of component '{component.Name}' has no place.");
            }
        }

        return new ComponentPlacement(component.Name, deployment?.Name ?? "", partitions.ToImmutable());
    }

    private Deployment? Deployment(Component component, RecordedComponent recorded)
    {
        var named = recorded.Places
            .Select(place => Array.Find([.. component.Deployments], d => d.Name == place.Deployment || (place.Deployment is null && d.Partitions.Any(p => p.Name == place.Partition))))
            .OfType<Deployment>()
            .Distinct()
            .ToList();
        if (named.Count > 1)
        {
            diagnostics.Error(
                DiagnosticCodes.SeveralDeployments,
                recorded.Position,
                $"Component '{component.Name}' is recorded with partitions of several deployments: {string.Join(", ", named.Select(d => d.Name))}.");
            return null;
        }

        if (recorded.Places.Count == 0)
        {
            diagnostics.Error(DiagnosticCodes.Incomplete, recorded.Position, $"Component '{component.Name}' has no place.");
        }

        return named.FirstOrDefault();
    }

    private void Names(Component component, RecordedPlace place)
    {
        var deployment = component.Deployments.FirstOrDefault(d => d.Name == place.Deployment);
        if (place.Deployment is not null && deployment is null)
        {
            Unknown(place, $"Component '{component.Name}' has no deployment '{place.Deployment}'.", place.Deployment, component.Deployments.Select(d => d.Name));
        }

        var partitions = (deployment is null ? component.Deployments : [deployment]).SelectMany(d => d.Partitions).Select(p => p.Name).ToList();
        if (!partitions.Contains(place.Partition, StringComparer.Ordinal))
        {
            var owner = deployment is null ? $"Component '{component.Name}'" : $"Deployment '{deployment.Name}' of component '{component.Name}'";
            Unknown(place, $"{owner} has no partition '{place.Partition}'.", place.Partition, partitions);
        }

        if (_layers.ContainsKey(place.Resource) && partitions.Contains(place.Partition, StringComparer.Ordinal))
        {
            Candidate(component.Name, place);
        }

        if (!_layers.TryGetValue(place.Resource, out var layer))
        {
            Unknown(place, $"The system has no resource '{place.Resource}'.", place.Resource, _layers.Keys);
        }
        else if (place.Layer is { } recorded && !recorded.Equals(layer.Name, StringComparison.OrdinalIgnoreCase))
        {
            diagnostics.Warning(
                DiagnosticCodes.LayerMismatch, place.Position, $"The resource '{place.Resource}' is recorded in layer '{recorded}', but belongs to '{layer.Name}'.");
        }
    }

    private void Candidate(string component, RecordedPlace place)
    {
        var candidates = system.Candidates.Where(c => c.Component == component && c.Partition == place.Partition).Select(c => c.Resource).ToList();
        if (!candidates.Contains(place.Resource, StringComparer.Ordinal))
        {
            diagnostics.Warning(
                DiagnosticCodes.NotACandidate, place.Position, $"'{component}/{place.Partition}' is placed on '{place.Resource}', which is none of its candidates.",
                $"candidates are {string.Join(", ", candidates)}");
        }
    }

    private void Unknown(RecordedPlace place, string message, string name, IEnumerable<string> known) =>
        diagnostics.Error(DiagnosticCodes.UnknownPlacementName, place.Position, message, diagnostics.Suggest(name, known));

    private void Counts(List<RecordedComponent> recorded)
    {
        foreach (var places in recorded.SelectMany(r => r.Places).GroupBy(p => p.Resource, StringComparer.Ordinal))
        {
            var counts = places.Select(p => p.Instances).Distinct().Order().ToList();
            if (counts.Count > 1)
            {
                diagnostics.Warning(
                    DiagnosticCodes.ContradictoryCounts,
                    places.First(p => p.Instances != places.First().Instances).Position,
                    $"Different numbers of instances are recorded for the resource '{places.Key}': {string.Join(", ", counts)}.",
                    "all partitions on a resource share its instances");
            }
        }
    }
}
