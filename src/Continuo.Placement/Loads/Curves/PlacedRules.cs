namespace Continuo.Placement.Loads.Curves;

using System.Collections.Immutable;
using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Rules;
using Continuo.Placement.Systems;

/// <summary>The rules of a placement that depend on the load, and those that are broken at every load.</summary>
internal sealed class PlacedRules
{
    private PlacedRules(ImmutableArray<Violation> always, ImmutableArray<LoadRule> rules) => (Always, Rules) = (always, rules);

    /// <summary>Places whose times nobody knows; then there are no rules, and nothing is known about any load but what is always broken.</summary>
    public ImmutableArray<OmittedCandidate> LeftOut { get; private init; } = [];

    /// <summary>Rules broken at every load; then there are no others.</summary>
    public ImmutableArray<Violation> Always { get; }

    /// <summary>Capacities first, then components, then paths.</summary>
    public ImmutableArray<LoadRule> Rules { get; }

    public static PlacedRules Of(SystemDescription system, EvaluationRules rules, Placement placement, LoadProfile proportions)
    {
        var atRest = new PlacementEvaluator(system, LoadProfile.Of(0), rules).Evaluate(placement);
        ImmutableArray<Violation> always = [.. atRest.Violations.Where(v => v.Kind switch
        {
            ViolationKind.Local or ViolationKind.Global or ViolationKind.Utilization => false,
            ViolationKind.Layer => rules.LayerRuleDecides,
            _ => true,
        })];
        return new PlacedRules(always, always.IsEmpty && atRest.LeftOut.IsEmpty ? OverLoad(system, rules, placement, proportions) : []) { LeftOut = atRest.LeftOut };
    }

    private static ImmutableArray<LoadRule> OverLoad(SystemDescription system, EvaluationRules rules, Placement placement, LoadProfile proportions)
    {
        var index = new SystemIndex(system);
        var order = TopologicalOrder.Of(system.Application, rules.Order);
        var none = order.ToDictionary(name => name, _ => 0.0, StringComparer.Ordinal);
        var placed = PlacedSystem.Resolve(index, placement, order, none, rules);
        var delays = new NetworkDelays(system.Continuum, rules.TransferUnits);
        var curve = CurveCompiler.Compile(placed, system.Application, delays, proportions, rules);
        return
        [
            .. Capacities(placed, curve, rules),
            .. from component in order
               let limit = index.Limit(component)
               where limit is not null || rules.LocalScope == LocalScope.All
               select new TimeRule(curve, ViolationKind.Local, component, [order.IndexOf(component)], [], limit ?? double.PositiveInfinity, rules),
            .. from path in system.Requirements.Global
               select new TimeRule(
                   curve,
                   ViolationKind.Global,
                   path.Name,
                   [.. path.Components.Select(name => order.IndexOf(name))],
                   [.. path.Components.Zip(path.Components.Skip(1), (a, b) => PathTimes.Delay(placed.Chain(a), placed.Chain(b), delays, rules.PathExitWeights))],
                   path.LimitSeconds,
                   rules),
        ];
    }

    /// <summary>Where overload is not forbidden as such, it makes the times of those undefined who get to the server.</summary>
    private static IEnumerable<LoadRule> Capacities(PlacedSystem placed, LoadCurve curve, EvaluationRules rules) =>
        from host in placed.Partitions.Index().Where(p => p.Item.IsServer).GroupBy(p => p.Item.Resource.Name, StringComparer.Ordinal)
        where rules.RequireStability || host.Any(p => p.Item.ReachProbability > 0 && p.Item.Candidate!.Performance is QueueingModel)
        select new UtilizationRule(curve, curve.Host[host.First().Index], host.Key, upToOne: !rules.RequireStability);
}
