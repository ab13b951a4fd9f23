namespace Continuo.Placement.RunTime;

using Continuo.Model;
using Continuo.Placement.Infeasibility;
using Continuo.Placement.Problem;
using Continuo.Placement.Solvers;
using Continuo.Placement.Solvers.LocalSearch;
using Continuo.Placement.Solvers.RandomGreedy;

/// <summary>
/// The placement for a load that no placement can carry within the limits: with the smallest factor on all limits that one
/// keeps, and the cheapest with it; where no factor helps (too much work, no memory), that with the least excess over the rules.
/// </summary>
internal sealed class LeastViolation(CompiledProblem problem, int threads, SearchMonitor monitor)
{
    private const long NodesPerQuestion = 100_000;
    private const int Samples = 200;
    private const int Moves = 2_000;

    /// <summary>Finds it; null when nothing is known but what runs.</summary>
    public PlacementState? Find(Placement current)
    {
        if (Enumerable.Range(0, problem.ComponentCount).Any(c => problem.DeploymentStart[c] == problem.DeploymentStart[c + 1]))
        {
            return null;
        }

        var questions = new FeasibilityQuestions(monitor, NodesPerQuestion);
        if (new SmallestRelaxation(problem, questions).OfAll() is { } factor)
        {
            var relaxed = ProblemVariants.WithLimits(problem, [.. problem.Limits.Select(l => l.Seconds * factor)]);
            var search = new CheapestSearch(relaxed, threads, monitor);
            search.Run(WarmStarts.Scaled(relaxed, current), null);
            return search.Best;
        }

        return LeastExcess(current);
    }

    /// <summary>A walk over placements from what runs, or from the best of some random ones.</summary>
    private PlacementState? LeastExcess(Placement current)
    {
        var start = WarmStarts.AsItIs(problem, current);
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
        return walk.Best;
    }
}
