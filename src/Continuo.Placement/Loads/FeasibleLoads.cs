namespace Continuo.Placement.Loads;

using System.Collections.Immutable;
using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Loads.Curves;
using Continuo.Placement.Rules;

/// <summary>The loads at which a fixed placement keeps every rule.</summary>
/// <remarks>
/// Times and utilisations of servers rise with the load, so that each limit has one root. Times of functions mostly fall with it, so that
/// there may be gaps: proved bounds over intervals (<see cref="Performance.Serverless.ServerlessFunction.Bounds"/>) decide whole intervals or have
/// them halved, and only what is still undecided at a relative width of 1e-7 is judged by its ends. The ends returned are the last
/// loads, to the last digit, that the full evaluator calls feasible.
/// </remarks>
public static class FeasibleLoads
{
    /// <summary>The feasible loads within an interval.</summary>
    /// <param name="system">A valid system description.</param>
    /// <param name="rules">How placements are judged.</param>
    /// <param name="placement">The placement; where it does not fit the system, or runs where nobody knows how fast, no load is feasible.</param>
    /// <param name="loadFrom">The smallest load looked at, ≥ 0: requests/s at every source, or a factor on the proportions.</param>
    /// <param name="loadTo">The largest, ≥ the smallest; may be infinite.</param>
    /// <param name="proportions">Rates of their own for the sources, which the load multiplies. Default: the load enters every source.</param>
    /// <param name="cancellation">Ends the search early with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>Disjoint intervals by rising load; both ends of each are feasible.</returns>
    public static ImmutableArray<LoadInterval> Of(
        SystemDescription system,
        EvaluationRules rules,
        Placement placement,
        double loadFrom,
        double loadTo,
        LoadProfile? proportions = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(placement);
        ArgumentOutOfRangeException.ThrowIfNegative(loadFrom);
        if (!double.IsFinite(loadFrom) || !(loadTo >= loadFrom))
        {
            throw new ArgumentOutOfRangeException(nameof(loadTo), $"from {loadFrom} to {loadTo} is no interval of loads");
        }

        var shape = proportions ?? LoadProfile.Of(1);
        var placed = PlacedRules.Of(system, rules, placement, shape);
        if (!placed.Always.IsEmpty || !placed.LeftOut.IsEmpty)
        {
            return [];
        }

        ImmutableArray<LoadInterval> feasible = [new LoadInterval(loadFrom, loadTo)];
        foreach (var rule in placed.Rules)
        {
            // What other rules exclude already needs no look.
            var search = new RuleSearch(rule, cancellation);
            var (from, to) = feasible.IsEmpty ? (1, 0) : (feasible[0].From, feasible[^1].To);
            feasible = from > to ? [] : Intersections.Of(feasible, to <= rule.LargestLoad ? search.Between(from, to) : search.All());
        }

        return Confirmed(feasible, load => IsFeasible(system, rules, placement, shape, load));
    }

    /// <summary>Whether the full evaluator calls a placement feasible at a load.</summary>
    internal static bool IsFeasible(SystemDescription system, EvaluationRules rules, Placement placement, LoadProfile proportions, double load) =>
        new PlacementEvaluator(system, Scaled(proportions, load), rules).Evaluate(placement).Feasible;

    /// <summary>The load as a profile.</summary>
    internal static LoadProfile Scaled(LoadProfile proportions, double load) => proportions.Uniform is not null
        ? LoadProfile.Of(load)
        : LoadProfile.Of(proportions.BySource.ToImmutableDictionary(p => p.Key, p => p.Value * load, StringComparer.Ordinal));

    /// <summary>
    /// The full evaluator has the last word about each end. The curve adds in its order, so that it agrees; an end inside a stretch that was
    /// judged by its ends only is moved inwards, and an interval without a feasible end goes.
    /// </summary>
    internal static ImmutableArray<LoadInterval> Confirmed(ImmutableArray<LoadInterval> intervals, Func<double, bool> isFeasible) =>
    [
        .. from interval in intervals
           let @from = Nearest(interval.From, interval.To, isFeasible)
           let to = double.IsFinite(interval.To) ? Nearest(interval.To, interval.From, isFeasible) : interval.To
           where @from <= to
           select new LoadInterval(@from, to),
    ];

    private static double Nearest(double end, double inwards, Func<double, bool> isFeasible)
    {
        if (isFeasible(end))
        {
            return end;
        }

        var step = Math.BitIncrement(end) - end;
        for (var load = end; Math.Abs(load - end) <= RuleSearch.Resolution * end; step *= 2)
        {
            load = inwards > end ? end + step : end - step;
            if (inwards > end ? load > inwards : load < inwards)
            {
                break;
            }

            if (isFeasible(load))
            {
                return load;
            }
        }

        return double.NaN;
    }
}
