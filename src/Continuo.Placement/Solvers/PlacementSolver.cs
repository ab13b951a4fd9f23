namespace Continuo.Placement.Solvers;

using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Infeasibility;
using Continuo.Placement.Problem;
using Continuo.Placement.Solvers.Exact;
using Continuo.Placement.Solvers.LocalSearch;
using Continuo.Placement.Solvers.RandomGreedy;

/// <summary>Finds the cheapest placement that keeps every rule, with a proof of how good it is.</summary>
public static class PlacementSolver
{
    private static readonly TimeSpan DefaultTimeLimit = TimeSpan.FromSeconds(10);

    /// <summary>Searches.</summary>
    /// <param name="request">What to place and how long to search.</param>
    /// <param name="progress">Told about better placements and bounds.</param>
    /// <param name="cancellation">Ends the search early; what was found is returned.</param>
    /// <returns>The best placement found and what is proved about it.</returns>
    public static SolveResult Solve(
        PlacementRequest request, IProgress<SearchProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var timeLimit = request.TimeLimit ?? (request.Iterations is null ? DefaultTimeLimit : null);
        // Local search counts the moves of each walk itself: a total over walks would end it at another move on another number of threads.
        var evaluations = request.Method == SolveMethod.LocalSearch ? null : request.Iterations;
        var monitor = new SearchMonitor(TimeProvider.System, timeLimit, evaluations, progress, cancellation);
        return Omission.Of(request.System, request.Load, request.Rules, request.Restrictions) is { } omission
            ? PartialSearch.Run(request, omission, monitor, Search)
            : Search(request, monitor);
    }

    private static SolveResult Search(PlacementRequest request, SearchMonitor monitor)
    {
        var problem = ProblemCompiler.Compile(request.System, request.Load, request.Rules, request.Restrictions);
        var run = new SolverRun(request, problem, monitor);
        return request.Method switch
        {
            SolveMethod.RandomGreedy => run.RandomGreedy(),
            SolveMethod.LocalSearch => run.LocalSearch(),
            SolveMethod.Exact => run.Exact(heuristicsFirst: false),
            _ => run.Exact(heuristicsFirst: true),
        };
    }
}
