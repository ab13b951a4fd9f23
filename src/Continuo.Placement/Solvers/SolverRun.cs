namespace Continuo.Placement.Solvers;

using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Infeasibility;
using Continuo.Placement.Problem;
using Continuo.Placement.Solvers.Exact;
using Continuo.Placement.Solvers.LocalSearch;
using Continuo.Placement.Solvers.RandomGreedy;

/// <summary>One search by one method, from the compiled problem to the confirmed result.</summary>
internal sealed class SolverRun(PlacementRequest request, CompiledProblem problem, SearchMonitor monitor)
{
    /// <summary>Samples, and moves per component, that give the exact search a first placement to beat: a few milliseconds.</summary>
    private const int FirstSamples = 64;
    private const int FirstMoves = 500;

    /// <summary>Longest analysis of an infeasible problem; what is known by then is reported.</summary>
    private static readonly TimeSpan ExplanationLimit = TimeSpan.FromSeconds(5);

    private double Budget => request.Restrictions.Budget ?? double.PositiveInfinity;

    public SolveResult RandomGreedy()
    {
        if (HasNoPlace())
        {
            return Infeasible("rg");
        }

        var best = new RandomGreedySearch(problem, request.Seed, request.Threads, monitor)
            .Run(request.Iterations ?? long.MaxValue, elite: 1);
        return Heuristic("rg", Better(Start(), best.FirstOrDefault()));
    }

    public SolveResult LocalSearch()
    {
        if (HasNoPlace())
        {
            return Infeasible("ls");
        }

        var engine = new LocalSearchEngine(problem, new LocalSearchOptions(), request.Seed, request.Threads, monitor);
        return Heuristic("ls", engine.Run(Start(), request.Iterations));
    }

    public SolveResult Exact(bool heuristicsFirst)
    {
        if (HasNoPlace())
        {
            return Infeasible("exact");
        }

        var start = Start();
        if (heuristicsFirst && !monitor.ShouldStop)
        {
            start = Better(start, FirstPlacement());
        }

        if (start is null)
        {
            switch (new FeasibilitySearch(problem, monitor).Run(out start))
            {
                case Decision.Refuted:
                    return Infeasible("exact");
                case Decision.Open:
                    return Result("exact", SolveStatus.Unknown, null, null);
            }
        }

        var beats = start is not null && start.Cost <= Budget;
        var search = new ExactSearch(problem, request.Threads, monitor);
        search.Run(beats ? start : null, Budget);
        if (search.Best is null)
        {
            // The search charges every partition on a shared function: one that is charged once may still be within the budget.
            return search.IsComplete && ChargedFunctions.AddUp(problem)
                ? OverBudget()
                : Result("exact", SolveStatus.Unknown, null, ChargedFunctions.AddUp(problem) ? search.Bound : null);
        }

        // Where only the first partition on a shared function is charged, the proof is for the cost that charges each.
        var proves = search.IsComplete && ChargedFunctions.AddUp(problem);
        var best = search.IsComplete ? new CanonicalPlacement(search.Best, search.Ties, monitor).Find() : search.Best;
        return Result(
            "exact",
            proves ? SolveStatus.Optimal : SolveStatus.Feasible,
            best,
            proves ? best.Cost : ChargedFunctions.AddUp(problem) ? Math.Max(0, search.Bound) : null);
    }

    private static PlacementState? Better(PlacementState? a, PlacementState? b) =>
        b is not { Excess: 0 } || a?.Cost <= b.Cost ? a : b;

    private PlacementState? FirstPlacement()
    {
        if (new RandomGreedySearch(problem, request.Seed, 1, monitor).Run(FirstSamples, 1) is not [var drawn])
        {
            return null;
        }

        var walk = new Annealing(drawn, new LocalSearchOptions(), request.Seed, monitor);
        walk.Cool(FirstMoves * problem.ComponentCount);
        monitor.Report(walk.Best.Excess == 0 ? walk.Best.Cost : null, null);
        return walk.Best;
    }

    private bool HasNoPlace() =>
        Enumerable.Range(0, problem.ComponentCount).Any(c => problem.DeploymentStart[c] == problem.DeploymentStart[c + 1]);

    private PlacementState? Start()
    {
        if (request.Start is null)
        {
            return null;
        }

        var state = new PlacementState(problem);
        return PlacementConversion.TryFill(state, request.Start) && state.Excess == 0 ? state : null;
    }

    private SolveResult Heuristic(string method, PlacementState? best) =>
        best is { Excess: 0 } && best.Cost <= Budget
            ? Result(method, SolveStatus.Feasible, best, null)
            : Result(method, SolveStatus.Unknown, null, null);

    private SolveResult Infeasible(string method)
    {
        var result = Result(method, SolveStatus.Infeasible, null, null);
        return request.ExplainInfeasible && !monitor.ShouldStop
            ? result with { Infeasible = InfeasibilityAnalysis.Of(problem, monitor.Limited(ExplanationLimit)) }
            : result;
    }

    private SolveResult OverBudget()
    {
        var result = Result("exact", SolveStatus.Infeasible, null, null);
        var search = new ExactSearch(problem, request.Threads, monitor);
        search.Run(null, double.PositiveInfinity);
        return result with { Infeasible = InfeasibilityAnalysis.OfBudget(search.IsComplete ? search.Best?.Cost : null) };
    }

    private SolveResult Result(string method, SolveStatus status, PlacementState? best, double? bound)
    {
        var seconds = monitor.Seconds;
        var placement = best is null ? null : PlacementConversion.ToPlacement(best);
        var evaluation = placement is null
            ? null
            : new PlacementEvaluator(request.System, request.Load, request.Rules).Evaluate(placement);
        if (evaluation is { Feasible: false })
        {
            throw new InvalidOperationException(
                $"The placement found breaks a rule by the full evaluator: {string.Join("; ", evaluation.Violations)}");
        }

        monitor.Report(evaluation?.Cost, bound is { } b && double.IsFinite(b) ? b : null);
        return new SolveResult
        {
            Status = status,
            Method = method,
            Cost = evaluation?.Cost,
            LowerBound = status == SolveStatus.Optimal ? evaluation?.Cost : bound is { } value && double.IsFinite(value) ? value : null,
            Seconds = seconds,
            Evaluations = monitor.Evaluations,
            Seed = request.Seed,
            Threads = request.Threads,
            Placement = placement,
            Evaluation = evaluation,
            Trace = [.. monitor.Trace],
        };
    }
}
