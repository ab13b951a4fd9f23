namespace Continuo.Placement.Loads;

using System.Collections.Immutable;
using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Loads.Curves;

/// <summary>The largest load a fixed placement carries without breaking a rule.</summary>
public static class MaximumLoad
{
    /// <summary>Finds it: for each rule the loads at which it is kept, to the last digit, and what all have in common.</summary>
    /// <param name="request">The placement, its system, the load now.</param>
    /// <param name="cancellation">Ends the search early with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The load, what binds there, each rule alone, and all feasible intervals.</returns>
    public static MaximumLoadResult Of(MaximumLoadRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var now = request.Load.Uniform ?? 1;
        if (!(now >= 0 && double.IsFinite(now)) || request.Load.BySource.Values.Any(rate => !(rate >= 0 && double.IsFinite(rate))))
        {
            throw new ArgumentOutOfRangeException(nameof(request), "rates are numbers of 0 or more");
        }

        var placement = request.ScaleOut ? ScaleOut.ToTheMost(request.System, request.Placement) : request.Placement;
        var placed = PlacedRules.Of(request.System, request.Rules, placement, request.Load);
        if (!placed.LeftOut.IsEmpty)
        {
            return NotJudged(placement, placed);
        }

        var searches = placed.Rules.Select(rule => new RuleSearch(rule, cancellation)).ToList();
        var kept = searches.Select(search => search.All()).ToList();
        ImmutableArray<LoadInterval> feasible = placed.Always.IsEmpty
            ? kept.Aggregate<ImmutableArray<LoadInterval>, ImmutableArray<LoadInterval>>([new LoadInterval(0, double.PositiveInfinity)], Intersections.Of)
            : [];
        feasible = FeasibleLoads.Confirmed(feasible, load => FeasibleLoads.IsFeasible(request.System, request.Rules, placement, request.Load, load));
        var load = Chosen(feasible, now)?.To;
        var alone = kept.Select(intervals => (Chosen(intervals, load ?? now) ?? Chosen(intervals, now))?.To).ToList();
        var result = new MaximumLoadResult
        {
            Load = load,
            IsFeasibleNow = feasible.Any(interval => interval.Contains(now)),
            Binding = Binding(placed, alone, load),
            PerConstraint = [.. placed.Rules.Zip(alone).Where(pair => pair.First.IsListed).Select(pair => new ConstraintLoad(pair.First.Name, pair.Second))],
            Feasible = feasible,
            IsVerified = searches.TrueForAll(search => search.IsVerified),
            Placement = placement,
            Violations = load is null ? Broken(request, placement, placed) : [],
        };
        return load is { } end && double.IsFinite(end) ? At(request, result, end, cancellation) : result;
    }

    /// <summary>What is broken at every load is broken whatever the times are; else nothing is known.</summary>
    private static MaximumLoadResult NotJudged(Placement placement, PlacedRules placed) => new()
    {
        Load = null,
        IsFeasibleNow = false,
        Binding = placed.Always.IsEmpty ? null : Binding(placed, [], null),
        Placement = placement,
        Violations = placed.Always,
        LeftOut = placed.LeftOut,
    };

    private static MaximumLoadResult At(MaximumLoadRequest request, MaximumLoadResult result, double load, CancellationToken cancellation)
    {
        var profile = FeasibleLoads.Scaled(request.Load, load);
        var evaluator = new PlacementEvaluator(request.System, profile, request.Rules);
        var placement = request.ScaleOut ? ScaleOut.ToTheFewest(request, result.Placement, profile, evaluator, cancellation) : result.Placement;
        return result with { Profile = profile, Placement = placement, Evaluation = evaluator.Evaluate(placement) };
    }

    /// <summary>The interval that contains a load, or else the longest.</summary>
    private static LoadInterval? Chosen(ImmutableArray<LoadInterval> intervals, double load) =>
        intervals.IsEmpty ? null
        : intervals.FirstOrDefault(interval => interval.Contains(load), intervals.MaxBy(interval => interval.To - interval.From));

    private static BindingLimit? Binding(PlacedRules placed, List<double?> alone, double? load)
    {
        if (!placed.Always.IsEmpty)
        {
            return new BindingLimit(placed.Always[0].Kind, placed.Always[0].Subject);
        }

        if (load is double.PositiveInfinity || alone.Count == 0)
        {
            return null;
        }

        // Without any feasible load only a rule that every load breaks is to blame alone.
        var first = Enumerable.Range(0, alone.Count).MinBy(i => alone[i] ?? -1);
        return load is null && alone[first] is not null ? null : new BindingLimit(placed.Rules[first].Kind, placed.Rules[first].Subject);
    }

    private static ImmutableArray<Violation> Broken(MaximumLoadRequest request, Placement placement, PlacedRules placed) =>
        placed.Always.IsEmpty
            ? new PlacementEvaluator(request.System, request.Load, request.Rules).Evaluate(placement).Violations
            : placed.Always;
}
