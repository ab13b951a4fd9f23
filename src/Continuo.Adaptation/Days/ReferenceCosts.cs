namespace Continuo.Adaptation.Days;

using System.Collections.Immutable;

using Continuo.Adaptation.Policies;
using Continuo.Model;
using Continuo.Placement;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Solvers;

/// <summary>Static cost and lower bound of every control period.</summary>
internal static class ReferenceCosts
{
    public static ImmutableArray<ReferenceCost> Of(
        PolicySetting setting, Placement running, ImmutableArray<ControlPeriod> periods, TimeSpan timeLimit, Action step, CancellationToken cancellation)
    {
        var known = new Dictionary<double, ReferenceCost>();
        var restrictions = Restrictions(setting);
        Placement? start = running;
        var references = ImmutableArray.CreateBuilder<ReferenceCost>();
        foreach (var period in periods)
        {
            if (!known.TryGetValue(period.Load, out var reference))
            {
                known[period.Load] = reference = Of(setting, running, restrictions, period.Load, timeLimit, ref start, cancellation);
            }

            references.Add(reference);
            step();
        }

        return references.ToImmutable();
    }

    private static ReferenceCost Of(PolicySetting setting, Placement running, PlacementRestrictions restrictions, double rate, TimeSpan timeLimit, ref Placement? start, CancellationToken cancellation)
    {
        var load = LoadProfile.Of(rate);
        var fixedCost = new PlacementEvaluator(setting.System, load, setting.Rules).Evaluate(running).Cost;
        var result = PlacementSolver.Solve(
            new PlacementRequest
            {
                System = setting.System,
                Load = load,
                Rules = setting.Rules,
                Restrictions = restrictions,
                Threads = 1,
                Start = start,
                TimeLimit = timeLimit,
                ExplainInfeasible = false,
            },
            cancellation: cancellation);
        start = result.Placement ?? start;
        return new ReferenceCost(rate, fixedCost, result.LowerBound);
    }

    /// <summary>Edge devices are those of the start; everything else is free.</summary>
    private static PlacementRestrictions Restrictions(PolicySetting setting) => new()
    {
        MaximumInstances = setting.System.Continuum.Layers.SelectMany(l => l.Resources).OfType<EdgeDevice>().ToImmutableDictionary(
            device => device.Name,
            device => setting.Initial.Components.SelectMany(c => c.Partitions).Where(p => p.Resource == device.Name).Select(p => p.Instances).DefaultIfEmpty(0).Max(),
            StringComparer.Ordinal),
    };
}
