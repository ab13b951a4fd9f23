namespace Continuo.Adaptation.Fallback;

using System.Collections.Immutable;

using Continuo.Adaptation.Migration;
using Continuo.Model;
using Continuo.Placement;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers;

/// <summary>
/// Finds, ahead of time, what to run when the connection to the cloud is lost: the cheapest placement on edge devices alone of
/// all components that fit there.
/// </summary>
public static class FallbackPlanner
{
    private const double SharePrecision = 1e-3;

    /// <summary>Plans.</summary>
    /// <param name="system">A valid system.</param>
    /// <param name="rules">How placements are judged.</param>
    /// <param name="load">The load during the disconnection.</param>
    /// <param name="current">The placement that runs; it fits the system.</param>
    /// <param name="options">What may be used.</param>
    /// <param name="cancellation">Ends the search early; what was found is returned.</param>
    /// <returns>The placement, or why there is none and which share of the load could be carried.</returns>
    public static FallbackPlan Plan(
        SystemDescription system, EvaluationRules rules, LoadProfile load, Placement current, FallbackOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(options);
        var waiting = EdgeSystem.Waiting(system);
        var running = EdgeSystem.Without(system, waiting);
        if (running.Application.Components.IsEmpty)
        {
            return new FallbackPlan { System = running, Waiting = waiting, Result = null };
        }

        var request = new PlacementRequest
        {
            System = running,
            Load = load,
            Rules = rules,
            Restrictions = Restrictions(system, current, options),
            TimeLimit = options.TimeLimit,
            Threads = options.Threads,
        };
        var result = PlacementSolver.Solve(request, cancellation: cancellation);
        var plan = new FallbackPlan { System = running, Waiting = waiting, Result = result };
        if (result.Placement is null)
        {
            var share = LargestShare(request with { TimeLimit = options.TimeLimit / 10, ExplainInfeasible = false }, cancellation);
            return plan with { LargestLoadShare = share == 0 && !result.LeftOut.IsEmpty ? null : share };
        }

        var before = new Placement([.. current.Components.Where(c => !waiting.Contains(c.Component))]);
        return plan with { Changes = MigrationPlanner.Plan(running, rules, load, before, result.Placement).Steps };
    }

    /// <summary>No virtual machines and functions; of edge devices all, or those that run.</summary>
    private static PlacementRestrictions Restrictions(SystemDescription system, Placement current, FallbackOptions options)
    {
        var used = current.Components
            .SelectMany(c => c.Partitions)
            .GroupBy(p => p.Resource, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Max(p => p.Instances), StringComparer.Ordinal);
        var edge = system.Continuum.Layers.Where(l => l.Kind == ResourceKind.Edge).SelectMany(l => l.Resources);
        return new PlacementRestrictions
        {
            Forbidden = [.. system.Continuum.Layers.Where(l => l.Kind != ResourceKind.Edge).Select(l => l.Name)],
            MaximumInstances = options.OnlyCurrent
                ? edge.ToImmutableDictionary(r => r.Name, r => used.GetValueOrDefault(r.Name), StringComparer.Ordinal)
                : ImmutableDictionary<string, int>.Empty,
        };
    }

    /// <summary>By bisection: on edge devices less load is never harder to carry.</summary>
    private static double LargestShare(PlacementRequest request, CancellationToken cancellation)
    {
        var (low, high) = (0.0, 1.0);
        while (high - low > SharePrecision && !cancellation.IsCancellationRequested)
        {
            var middle = (low + high) / 2;
            var found = PlacementSolver.Solve(request with { Load = Scaled(request.Load, middle) }, cancellation: cancellation).Placement is not null;
            (low, high) = found ? (middle, high) : (low, middle);
        }

        return low;
    }

    private static LoadProfile Scaled(LoadProfile load, double share) => load.Uniform is { } rate
        ? LoadProfile.Of(rate * share)
        : LoadProfile.Of(load.BySource.ToImmutableDictionary(pair => pair.Key, pair => pair.Value * share, StringComparer.Ordinal));
}
