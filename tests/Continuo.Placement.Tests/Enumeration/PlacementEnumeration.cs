namespace Continuo.Placement.Tests.Enumeration;

using System.Collections.Immutable;
using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Solvers;

/// <summary>
/// Every placement of a small system, judged by the readable evaluator alone: nothing of the compiled problem, of its bounds or
/// of its search is used. The oracle of every proof.
/// </summary>
internal sealed class PlacementEnumeration
{
    private readonly SystemDescription _system;
    private readonly bool _oneResourcePerLayer;
    private readonly PlacementEvaluator _evaluator;
    private readonly ILookup<(string, string), string> _candidates;
    private readonly Dictionary<string, (string Layer, int Instances)> _servers;
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<(Placement Placement, double Cost)> _feasible = [];

    private PlacementEnumeration(PlacementRequest request)
    {
        _system = request.System;
        _oneResourcePerLayer = request.Rules.OneResourcePerLayer;
        _evaluator = new PlacementEvaluator(_system, request.Load, request.Rules);
        _candidates = _system.Candidates.ToLookup(c => (c.Component, c.Partition), c => c.Resource);
        _servers = _system.Continuum.Layers
            .SelectMany(l => l.Resources.OfType<Server>().Select(s => (s.Name, Layer: l.Name, s.AvailableInstances)))
            .ToDictionary(s => s.Name, s => (s.Layer, s.AvailableInstances), StringComparer.Ordinal);
    }

    /// <summary>The placements that keep all rules, with their costs.</summary>
    public static IReadOnlyList<(Placement Placement, double Cost)> Feasible(PlacementRequest request)
    {
        var enumeration = new PlacementEnumeration(request);
        enumeration.Choose(0, []);
        return enumeration._feasible;
    }

    /// <summary>An upper bound of the number of placements.</summary>
    public static double Size(SystemDescription system)
    {
        var candidates = system.Candidates.ToLookup(c => (c.Component, c.Partition));
        var assignments = system.Application.Components.Aggregate(
            1.0, (product, c) => product * c.Deployments.Sum(d => d.Partitions.Aggregate(1.0, (p, x) => p * candidates[(c.Name, x.Name)].Count())));
        return system.Continuum.Layers.Aggregate(
            assignments, (product, l) => product * l.Resources.OfType<Server>().Select(s => s.AvailableInstances).DefaultIfEmpty(1).Max());
    }

    private void Choose(int number, ImmutableArray<ComponentPlacement> chosen)
    {
        if (number == _system.Application.Components.Length)
        {
            Count([.. Used(chosen)], 0, chosen);
            return;
        }

        var component = _system.Application.Components[number];
        foreach (var deployment in component.Deployments)
        {
            Place(number, deployment, [], chosen);
        }
    }

    private void Place(int number, Deployment deployment, ImmutableArray<PartitionPlacement> placed, ImmutableArray<ComponentPlacement> chosen)
    {
        var component = _system.Application.Components[number];
        if (placed.Length == deployment.Partitions.Length)
        {
            Choose(number + 1, chosen.Add(new ComponentPlacement(component.Name, deployment.Name, placed)));
            return;
        }

        var partition = deployment.Partitions[placed.Length].Name;
        foreach (var resource in _candidates[(component.Name, partition)])
        {
            Place(number, deployment, placed.Add(new PartitionPlacement(partition, resource, 1)), chosen);
        }
    }

    private IEnumerable<string> Used(ImmutableArray<ComponentPlacement> chosen) =>
        chosen.SelectMany(c => c.Partitions).Select(p => p.Resource).Where(_servers.ContainsKey).Distinct();

    private void Count(ImmutableArray<string> used, int next, ImmutableArray<ComponentPlacement> chosen)
    {
        if (_oneResourcePerLayer && used.Select(s => _servers[s].Layer).Distinct().Count() < used.Length)
        {
            return;
        }

        if (next == used.Length)
        {
            Judge(new Placement([.. chosen.Select(c => c with { Partitions = [.. c.Partitions.Select(Counted)] })]));
            return;
        }

        for (var n = 1; n <= _servers[used[next]].Instances; n++)
        {
            _counts[used[next]] = n;
            Count(used, next + 1, chosen);
        }
    }

    private PartitionPlacement Counted(PartitionPlacement place) =>
        _servers.ContainsKey(place.Resource) ? place with { Instances = _counts[place.Resource] } : place;

    private void Judge(Placement placement)
    {
        // space4ai-r passes a utilisation of exactly 1 where no limit is set; solvers never answer with it (docs/placement.md).
        if (_evaluator.Evaluate(placement) is { Feasible: true } evaluation && !evaluation.Resources.Any(r => r.Utilization >= 1))
        {
            _feasible.Add((placement, evaluation.Cost));
        }
    }
}
