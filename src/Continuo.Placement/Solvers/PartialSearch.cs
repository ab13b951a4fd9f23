namespace Continuo.Placement.Solvers;

using Continuo.Placement.Problem;

/// <summary>
/// A search over the candidates that can be judged, as an answer about the whole system: what was found is feasible and not proved to
/// be the cheapest, what was not found is unknown, and the bound is that of the problem with the omitted candidates at their cheapest.
/// </summary>
internal static class PartialSearch
{
    /// <summary>Share of the time limit for the placement; the bound gets what is left.</summary>
    private const double ShareOfPlacement = 0.75;

    /// <summary>Searches.</summary>
    /// <param name="request">What to place.</param>
    /// <param name="omission">What is left out.</param>
    /// <param name="monitor">Limits of the whole search.</param>
    /// <param name="search">The search over what is known, with limits of its own.</param>
    /// <returns>The answer.</returns>
    public static SolveResult Run(PlacementRequest request, Omission omission, SearchMonitor monitor, Func<PlacementRequest, SearchMonitor, SolveResult> search)
    {
        var known = search(request with { ExplainInfeasible = false }, monitor.WithoutBounds(ShareOfPlacement));
        var bound = known.Method == "exact" ? CheapestBound.Of(omission.Cheapest, known.Placement, request.Threads, monitor) : null;
        return known with
        {
            Status = known.Placement is null ? SolveStatus.Unknown : SolveStatus.Feasible,
            LowerBound = known.Cost is { } cost && bound > cost ? cost : bound,
            Infeasible = null,
            Seconds = monitor.Seconds,
            Evaluations = known.Evaluations + monitor.Evaluations,
            LeftOut = omission.LeftOut,
        };
    }
}
