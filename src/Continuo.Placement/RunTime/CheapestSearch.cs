namespace Continuo.Placement.RunTime;

using Continuo.Placement.Problem;
using Continuo.Placement.Solvers;
using Continuo.Placement.Solvers.Exact;
using Continuo.Placement.Solvers.LocalSearch;
using Continuo.Placement.Solvers.RandomGreedy;

/// <summary>The cheapest placement of a problem with a proof, from placements that are known; among equals, what runs.</summary>
internal sealed class CheapestSearch(CompiledProblem problem, int threads, SearchMonitor monitor)
{
    private const int FirstSamples = 16;
    private const int FirstMoves = 100;

    /// <summary>Components from which on a start is worth improving before the exact search: milliseconds that save tens of them.</summary>
    private const int LargeProblem = 12;

    /// <summary>The placement; null when there is none or none was found in time.</summary>
    public PlacementState? Best { get; private set; }

    /// <summary>Whether it is proved that there is no placement, or that <see cref="Best"/> is the cheapest.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Proved lower bound of the cost; null without one.</summary>
    public double? LowerBound { get; private set; }

    public void Run(PlacementState? start, PlacementState? current)
    {
        if (Enumerable.Range(0, problem.ComponentCount).Any(c => problem.DeploymentStart[c] == problem.DeploymentStart[c + 1]))
        {
            IsComplete = true;
            return;
        }

        start = start is null ? FirstPlacement() : problem.ComponentCount < LargeProblem ? start : Improved(start);
        if (start is null)
        {
            switch (new FeasibilitySearch(problem, monitor).Run(out start))
            {
                case Decision.Refuted:
                    IsComplete = true;
                    return;
                case Decision.Open:
                    return;
            }
        }

        var search = new ExactSearch(problem, threads, monitor);
        search.Run(start, double.PositiveInfinity);
        IsComplete = search.IsComplete;
        Best = !IsComplete || ReferenceEquals(search.Best, current)
            ? search.Best
            : new CanonicalPlacement(search.Best!, search.Ties, monitor) { Preferred = current }.Find();
        LowerBound = IsComplete ? Best!.Cost : double.IsFinite(search.Bound) ? Math.Max(0, search.Bound) : null;
    }

    private PlacementState? FirstPlacement()
    {
        if (monitor.ShouldStop || new RandomGreedySearch(problem, 1, 1, monitor).Run(FirstSamples, 1) is not [var drawn])
        {
            return null;
        }

        var improved = Improved(drawn);
        return improved.Excess == 0 ? improved : null;
    }

    /// <summary>The best of a short walk; the start itself when it finds nothing cheaper.</summary>
    private PlacementState Improved(PlacementState start)
    {
        var walk = new Annealing(start, new LocalSearchOptions(), 1, monitor);
        walk.Cool(FirstMoves * problem.ComponentCount);
        return start.Excess > 0 || walk.Best.Cost < start.Cost * (1 - 1e-9) ? walk.Best : start;
    }
}
