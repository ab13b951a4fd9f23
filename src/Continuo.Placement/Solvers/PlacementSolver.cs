namespace Continuo.Placement.Solvers;

/// <summary>Finds the cheapest placement that keeps every rule, with a proof of how good it is.</summary>
public static class PlacementSolver
{
    /// <summary>Searches.</summary>
    /// <param name="request">What to place and how long to search.</param>
    /// <param name="progress">Told about better placements and bounds.</param>
    /// <param name="cancellation">Ends the search early; what was found is returned.</param>
    /// <returns>The best placement found and what is proved about it.</returns>
    public static SolveResult Solve(
        PlacementRequest request, IProgress<SearchProgress>? progress = null, CancellationToken cancellation = default) =>
        throw new NotSupportedException("not yet");
}
