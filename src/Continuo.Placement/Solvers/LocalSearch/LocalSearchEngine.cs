namespace Continuo.Placement.Solvers.LocalSearch;

using Continuo.Placement.Problem;
using Continuo.Placement.Solvers.RandomGreedy;

/// <summary>Walks from the best placements of random greedy, in rounds of coolings, until a limit is reached.</summary>
internal sealed class LocalSearchEngine(
    CompiledProblem problem, LocalSearchOptions options, int seed, int threads, SearchMonitor monitor)
{
    /// <summary>Searches.</summary>
    /// <param name="start">A placement to start one of the walks from, if any.</param>
    /// <param name="movesPerStart">Moves tried from each start; null: until the monitor says stop.</param>
    /// <returns>The cheapest feasible placement, or the least infeasible one; null when not even that was drawn.</returns>
    public PlacementState? Run(PlacementState? start, long? movesPerStart)
    {
        var starts = new RandomGreedySearch(problem, seed, threads, monitor).Run(options.Samples, options.Starts);
        if (start is not null)
        {
            starts.Insert(0, start);
        }

        Annealing[] walks = [.. starts.Select((s, i) =>
            new Annealing(s, options, WalkSeed.Of(seed, -2L - i), monitor))];
        var round = (long)options.MovesPerComponent * problem.ComponentCount;
        for (long done = 0; walks.Length > 0 && done < (movesPerStart ?? long.MaxValue) && !monitor.ShouldStop; done += round)
        {
            var moves = Math.Min(round, (movesPerStart ?? long.MaxValue) - done);
            var even = done / round % 2 == 0;
            Parallel.For(0, walks.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, w =>
            {
                // Half of the walks refine what they have, the other half look elsewhere; then they change places.
                if (done == 0 || (w % 2 == 0) == even)
                {
                    walks[w].Cool(moves);
                }
                else
                {
                    walks[w].CoolFromAnew(moves);
                }
            });
            monitor.Report(Best(walks) is { Excess: 0 } best ? best.Cost : null, null);
        }

        return Best(walks);
    }

    private static PlacementState? Best(Annealing[] walks) =>
        walks.Select(w => w.Best).OrderBy(s => s.Excess).ThenBy(s => s.Cost).FirstOrDefault();
}
