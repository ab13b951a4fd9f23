namespace Continuo.Placement.Solvers;

using Continuo.Model;
using Continuo.Placement.Problem;
using Continuo.Placement.Solvers.Exact;

/// <summary>The lower bound of a whole system of which some candidates could not be judged.</summary>
internal static class CheapestBound
{
    /// <summary>Searches the problem that has the omitted candidates at their cheapest.</summary>
    /// <param name="cheapest">That problem.</param>
    /// <param name="known">A placement that is known, if any: it is one of that problem too.</param>
    /// <param name="threads">Threads.</param>
    /// <param name="monitor">Limits of the search.</param>
    /// <returns>A cost that no placement of the system is below; null when none was proved.</returns>
    public static double? Of(CompiledProblem cheapest, Placement? known, int threads, SearchMonitor monitor)
    {
        var isHomeless = Enumerable.Range(0, cheapest.ComponentCount).Any(c => cheapest.DeploymentStart[c] == cheapest.DeploymentStart[c + 1]);
        if (isHomeless || monitor.ShouldStop || !ChargedFunctions.AddUp(cheapest))
        {
            return null;
        }

        var start = new PlacementState(cheapest);
        var search = new ExactSearch(cheapest, threads, monitor);
        search.Run(known is not null && PlacementConversion.TryFill(start, known) && start.Excess == 0 ? start : null, double.PositiveInfinity);
        return double.IsFinite(search.Bound) ? Math.Max(0, search.Bound) : null;
    }
}
