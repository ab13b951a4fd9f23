namespace Continuo.Placement.RunTime.Published;

using Continuo.Placement.Evaluators;
using Continuo.Placement.Infeasibility;
using Continuo.Placement.Problem;
using Continuo.Placement.Solvers;

/// <summary>
/// The run-time step of SPACE4AI-R, made anew from its description as a peer of <see cref="RunTimeStep"/>: random greedy, then
/// local search with six moves from each of the cheapest placements. It starts from nothing that runs, proves nothing, and has
/// no answer where random greedy finds none. What differs from the original is listed in docs/published-heuristic.md.
/// </summary>
public static class PublishedHeuristic
{
    /// <summary>Takes the step.</summary>
    /// <param name="request">
    /// What runs, and the load. Wishes and margin are kept; switching cost, cache, threads and time limit do not exist in the method.
    /// </param>
    /// <param name="options">How long to search.</param>
    /// <param name="cancellation">Ends the search early; the best so far is returned.</param>
    /// <returns>The same placement for the same seed, unless cancelled.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static PublishedHeuristicResult Take(
        RunTimeStepRequest request, PublishedHeuristicOptions options, CancellationToken cancellation = default) =>
        Take(request, options, TimeProvider.System, cancellation);

    internal static PublishedHeuristicResult Take(
        RunTimeStepRequest request, PublishedHeuristicOptions options, TimeProvider time, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        var monitor = new SearchMonitor(time, null, null, null, cancellation);
        var best = Search(Compile(request), options, monitor);
        var placement = best is null ? null : PlacementConversion.ToPlacement(best);
        return new PublishedHeuristicResult
        {
            Placement = placement,
            Evaluation = placement is null ? null : new PlacementEvaluator(request.System, request.Load, request.Rules).Evaluate(placement),
            Seconds = monitor.Seconds,
            Checks = monitor.Evaluations,
        };
    }

    private static CompiledProblem Compile(RunTimeStepRequest request)
    {
        var restrictions = RunTimeRestrictions.Of(request.System, request.Initial ?? request.Current, request.Current, request.Wishes);
        var problem = ProblemCompiler.Compile(request.System, request.Load, request.Rules, restrictions);
        return request.Margin == 0
            ? problem
            : ProblemVariants.WithLimits(problem, [.. problem.Limits.Select(l => l.Seconds * (1 - request.Margin))]);
    }

    private static PlacementState? Search(CompiledProblem problem, PublishedHeuristicOptions options, SearchMonitor monitor)
    {
        var hosts = new HostOrder(problem);
        var starts = new GreedySampling(problem, hosts, new Random(options.Seed), monitor).Run(options.RandomGreedyIterations, options.Elite);
        PlacementState? best = null;
        foreach (var state in starts)
        {
            new SixMoves(state, hosts, new Random(options.Seed), monitor).Run(options.LocalSearchIterations);
            best = best is null || state.Cost < best.Cost ? state : best;
        }

        return best;
    }
}
