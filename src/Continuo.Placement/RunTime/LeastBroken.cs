namespace Continuo.Placement.RunTime;

using Continuo.Model;
using Continuo.Placement.Problem;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers;
using Continuo.Placement.Solvers.LocalSearch;
using Continuo.Placement.Solvers.RandomGreedy;

/// <summary>
/// The placement where even without limits none keeps the other rules (too much work, too little memory): the least by the order
/// among all where they are few, else the best of a walk. Restrictions and available instances are kept by all of them.
/// </summary>
/// <param name="problem">The problem, with the places that are too small.</param>
/// <param name="order">The order.</param>
/// <param name="judge">Evaluation and cost by which a placement is compared.</param>
/// <param name="monitor">Ends the search.</param>
internal sealed class LeastBroken(
    CompiledProblem problem, ViolationOrder order, Func<Placement, (Evaluation Evaluation, double Cost)> judge, SearchMonitor monitor)
{
    private const int MostPlacements = 200_000;
    private const int Samples = 200;
    private const int Moves = 2_000;

    private (Placement Placement, Evaluation Evaluation, double Cost)? _best;

    /// <summary>Finds it; null when a component has no place, or the time has come.</summary>
    public Placement? Find(Placement current)
    {
        if (Enumerable.Range(0, problem.ComponentCount).Any(c => problem.DeploymentStart[c] == problem.DeploymentStart[c + 1]))
        {
            return null;
        }

        if (WarmStarts.AsItIs(problem, current) is { } asItIs)
        {
            Offer(Fitted(asItIs));
        }

        if (AllPlacements.Number(problem) <= MostPlacements)
        {
            new AllPlacements(problem, () => monitor.ShouldStop).Visit(state => Offer(state));
        }
        else if (Walked(current) is { } walked)
        {
            Offer(walked);
            FewerInstances(walked);
        }

        return _best?.Placement;
    }

    private bool Offer(PlacementState state)
    {
        if (_best is { } best && IsClearlyWorse(state, best.Evaluation))
        {
            return false;
        }

        var placement = PlacementConversion.ToPlacement(state);
        var (evaluation, cost) = judge(placement);
        if (_best is { } known && !order.IsLess(evaluation, cost, known.Evaluation, known.Cost))
        {
            return false;
        }

        _best = (placement, evaluation, cost);
        return true;
    }

    /// <summary>Whether the compiled figures tell that a placement is no better, so that the full evaluator need not be asked.</summary>
    private bool IsClearlyWorse(PlacementState state, Evaluation best)
    {
        if (RuleExcess.WithoutLimits(state) == 0 || ViolationOrder.BreaksWhatIsGiven(best) || HasNegativeTimes(state))
        {
            return false;
        }

        var (factor, known) = (0.0, order.Factor(best));
        for (var l = 0; l < problem.Limits.Length; l++)
        {
            factor = double.IsFinite(problem.Limits[l].Seconds) ? Math.Max(factor, state.LimitTime[l] / problem.Limits[l].Seconds) : factor;
        }

        return factor > known * 1.001 || (factor >= known && SomeViolations(state) > best.Violations.Length);
    }

    /// <summary>Whether a preset gives an overloaded server a negative time, which shortens what the compiled figures call endless.</summary>
    private bool HasNegativeTimes(PlacementState state)
    {
        for (var s = 0; s < problem.ServerCount && problem.Rules.Overload == Overload.Negative; s++)
        {
            if (state.Hosted[s] > 0 && state.Work[s] >= state.Count[s])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Violations that the full evaluator finds as well; it may find more.</summary>
    private int SomeViolations(PlacementState state)
    {
        var number = 0;
        for (var l = 0; l < problem.Limits.Length; l++)
        {
            number += state.LimitTime[l] > problem.Limits[l].Seconds * (1 + 1e-6) ? 1 : 0;
        }

        for (var s = 0; s < problem.ServerCount; s++)
        {
            number += state.Hosted[s] > 0 && state.Work[s] > state.Count[s] * (1 + 1e-9) ? 1 : 0;
        }

        return number;
    }

    /// <summary>What is known of a placement, with no more instances than there are, and at least one.</summary>
    private PlacementState Fitted(PlacementState state)
    {
        for (var s = 0; s < problem.ServerCount; s++)
        {
            state.SetCount(s, state.Hosted[s] > 0 ? Math.Clamp(state.Count[s], 1, Math.Max(1, problem.MaximumInstances[s])) : 0);
        }

        state.Refresh();
        return state;
    }

    /// <summary>A walk over placements from what runs, or from the best of some random ones.</summary>
    private PlacementState? Walked(Placement current)
    {
        var start = WarmStarts.AsItIs(problem, current) is { } asItIs ? Fitted(asItIs) : null;
        var draw = new RandomPlacement(problem);
        var random = new Random(1);
        for (var i = 0; i < Samples && !monitor.ShouldStop; i++)
        {
            var drawn = new PlacementState(problem);
            if (draw.Draw(drawn, random) && (start is null || drawn.Excess < start.Excess))
            {
                start = drawn;
            }
        }

        if (start is null)
        {
            return null;
        }

        var walk = new Annealing(start, new LocalSearchOptions(), 1, monitor);
        walk.Cool(Moves * problem.ComponentCount);
        return Fitted(walk.Best);
    }

    private void FewerInstances(PlacementState state)
    {
        foreach (var server in InstanceCounts.DearestFirst(problem))
        {
            while (state.Hosted[server] > 0 && state.Count[server] > 1 && !monitor.ShouldStop)
            {
                state.SetCount(server, state.Count[server] - 1);
                state.Refresh();
                if (!Offer(state))
                {
                    state.SetCount(server, state.Count[server] + 1);
                    state.Refresh();
                    break;
                }
            }
        }
    }
}
