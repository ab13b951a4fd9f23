namespace Continuo.Placement.Loads;

using System.Collections.Immutable;
using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Solvers;

/// <summary>Other instance counts for the same places.</summary>
internal static class ScaleOut
{
    /// <summary>Longest search for the cheapest counts; those found by then are used.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>All instances there are, on every server in use.</summary>
    public static Placement ToTheMost(SystemDescription system, Placement placement)
    {
        var servers = system.Continuum.Layers.SelectMany(layer => layer.Resources).OfType<Server>().ToDictionary(server => server.Name, StringComparer.Ordinal);
        return WithCounts(placement, place => servers.TryGetValue(place.Resource, out var server) ? server.AvailableInstances : place.Instances);
    }

    /// <summary>The cheapest counts that are feasible at a load: the exact search with every place pinned, else one server after the other.</summary>
    public static Placement ToTheFewest(
        MaximumLoadRequest request, Placement most, LoadProfile load, PlacementEvaluator evaluator, CancellationToken cancellation) =>
        Searched(request, most, load, cancellation) is { } found && evaluator.Evaluate(found).Feasible ? found : Lowered(request.System, most, evaluator);

    public static Placement WithCounts(Placement placement, Func<PartitionPlacement, int> count) => new(
        [.. placement.Components.Select(c => c with { Partitions = [.. c.Partitions.Select(p => p with { Instances = count(p) })] })]);

    private static Placement? Searched(MaximumLoadRequest request, Placement most, LoadProfile load, CancellationToken cancellation) =>
        PlacementSolver.Solve(
            new PlacementRequest
            {
                System = request.System,
                Load = load,
                Rules = request.Rules with { OneResourcePerLayer = request.Rules is { OneResourcePerLayer: true, LayerRuleDecides: true } },
                Restrictions = new PlacementRestrictions { Pins = [.. most.Components.SelectMany(Pins)] },
                Method = SolveMethod.Exact,
                TimeLimit = Longest,
                Threads = 1,
                Start = most,
                ExplainInfeasible = false,
            },
            cancellation: cancellation).Placement;

    private static IEnumerable<Pin> Pins(ComponentPlacement component) =>
        component.Partitions.Select(p => new Pin(component.Component, p.Partition, p.Resource)).Prepend(new Pin(component.Component, null, component.Deployment));

    /// <summary>Halves between too few and enough, dearest server first.</summary>
    private static Placement Lowered(SystemDescription system, Placement most, PlacementEvaluator evaluator)
    {
        var used = most.Components.SelectMany(c => c.Partitions).Select(p => p.Resource).ToHashSet(StringComparer.Ordinal);
        var servers = system.Continuum.Layers.SelectMany(layer => layer.Resources).OfType<Server>().Where(s => used.Contains(s.Name));
        foreach (var server in servers.OrderByDescending(server => server.CostPerHour))
        {
            var (tooFew, enough) = (0, server.AvailableInstances);
            while (enough - tooFew > 1)
            {
                var count = tooFew + ((enough - tooFew) / 2);
                var other = WithCounts(most, p => p.Resource == server.Name ? count : p.Instances);
                (tooFew, enough) = evaluator.Evaluate(other).Feasible ? (tooFew, count) : (count, enough);
            }

            most = WithCounts(most, p => p.Resource == server.Name ? enough : p.Instances);
        }

        return most;
    }
}
