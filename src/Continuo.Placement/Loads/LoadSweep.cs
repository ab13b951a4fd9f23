namespace Continuo.Placement.Loads;

using System.Collections.Immutable;
using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Solvers;

/// <summary>The cheapest placements over the load: each search starts from what its neighbours found.</summary>
public static class LoadSweep
{
    /// <summary>Solves one load after the other.</summary>
    /// <param name="request">The problem and the loads.</param>
    /// <param name="progress">Told about better placements and bounds.</param>
    /// <param name="cancellation">Ends the sweep early; the loads solved by then are returned.</param>
    /// <returns>A point for each load.</returns>
    public static LoadSweepResult Run(
        LoadSweepRequest request, IProgress<LoadSweepProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Loads.IsDefaultOrEmpty || request.Loads.Any(load => !(load >= 0 && double.IsFinite(load))))
        {
            throw new ArgumentOutOfRangeException(nameof(request), "a sweep needs loads of 0 or more");
        }

        var points = ImmutableArray.CreateBuilder<LoadSweepPoint>(request.Loads.Length);
        var previous = request.Problem.Start;
        foreach (var load in request.Loads)
        {
            if (cancellation.IsCancellationRequested)
            {
                break;
            }

            var problem = request.Problem with { Load = FeasibleLoads.Scaled(request.Problem.Load, load), ExplainInfeasible = false };
            problem = problem with { Start = previous is null ? null : Neighbour.Of(previous, problem) };
            var told = progress is null ? null : new SearchTold(search => progress.Report(new LoadSweepProgress(points.Count, request.Loads.Length, load, search)));
            var result = PlacementSolver.Solve(problem, told, cancellation);
            if (result.Status == SolveStatus.Unknown && cancellation.IsCancellationRequested)
            {
                break;
            }

            points.Add(new LoadSweepPoint(load, problem.Load, result));
            previous = result.Placement ?? previous;
        }

        return new LoadSweepResult(WithLaterPlacements(points, request.Problem), points.Count == request.Loads.Length && !cancellation.IsCancellationRequested);
    }

    /// <summary>Where the optimum is not proved, the placement of the next load may be the cheaper one here too.</summary>
    private static ImmutableArray<LoadSweepPoint> WithLaterPlacements(ImmutableArray<LoadSweepPoint>.Builder points, PlacementRequest problem)
    {
        for (var i = points.Count - 2; i >= 0; i--)
        {
            var (point, next) = (points[i], points[i + 1].Result.Placement);
            if (next is null || point.Result.Status is SolveStatus.Optimal or SolveStatus.Infeasible)
            {
                continue;
            }

            var here = problem with { Load = point.Profile };
            if (Neighbour.Of(next, here) is { } placement
                && new PlacementEvaluator(here.System, here.Load, here.Rules).Evaluate(placement) is var evaluation
                && !(evaluation.Cost >= point.Result.Cost))
            {
                points[i] = point with { Result = With(point.Result, placement, evaluation) };
            }
        }

        return points.ToImmutable();
    }

    private static SolveResult With(SolveResult result, Placement placement, Evaluation evaluation) => result with
    {
        Status = SolveStatus.Feasible,
        Cost = evaluation.Cost,
        Placement = placement,
        Evaluation = evaluation,
        Trace = [.. result.Trace, new SearchProgress(result.Seconds, evaluation.Cost, result.LowerBound, result.Evaluations)],
    };

    /// <summary>Hands on what a search tells, at once and on its thread.</summary>
    private sealed class SearchTold(Action<SearchProgress> report) : IProgress<SearchProgress>
    {
        public void Report(SearchProgress value) => report(value);
    }
}
