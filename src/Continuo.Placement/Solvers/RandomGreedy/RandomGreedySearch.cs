namespace Continuo.Placement.Solvers.RandomGreedy;

using Continuo.Placement.Problem;

/// <summary>
/// Random greedy of SPACE4AI-D: random placements with all instances, whose counts are then lowered while they stay feasible.
/// Samples are drawn in blocks with a generator of their own, so that the result does not depend on the number of threads.
/// </summary>
internal sealed class RandomGreedySearch(CompiledProblem problem, int seed, int threads, SearchMonitor monitor)
{
    private const int BlockSize = 64;
    private readonly int[] _dearestFirst = InstanceCounts.DearestFirst(problem);

    /// <summary>Draws samples and keeps the best.</summary>
    /// <param name="samples">Most samples.</param>
    /// <param name="elite">Number of placements to keep: the cheapest feasible ones, or the least infeasible while there is none.</param>
    public List<PlacementState> Run(long samples, int elite)
    {
        var best = new List<PlacementState>();
        for (long block = 0; block * BlockSize < samples && !monitor.ShouldStop; block += threads)
        {
            var found = new List<PlacementState>?[threads];
            var first = block;
            void Sample(int t)
            {
                var size = (int)Math.Min(BlockSize, samples - ((first + t) * BlockSize));
                found[t] = size > 0 ? Block(first + t, size, elite) : null;
            }

            if (threads == 1)
            {
                Sample(0);
            }
            else
            {
                Parallel.For(0, threads, Sample);
            }

            foreach (var states in found)
            {
                best.AddRange(states ?? []);
            }

            best = [.. best.OrderBy(s => s.Excess).ThenBy(s => s.Cost).Take(elite)];
            monitor.Report(best.Count > 0 && best[0].Excess == 0 ? best[0].Cost : null, null);
        }

        return best;
    }

    private List<PlacementState> Block(long block, int size, int elite)
    {
        var random = new Random(WalkSeed.Of(seed, block));
        var draw = new RandomPlacement(problem);
        var state = new PlacementState(problem);
        var best = new List<PlacementState>();
        for (var i = 0; i < size; i++)
        {
            if (!draw.Draw(state, random))
            {
                continue;
            }

            if (state.Excess == 0)
            {
                InstanceCounts.Reduce(state, _dearestFirst);
            }

            if (best.Count < elite || (state.Excess, state.Cost).CompareTo((best[^1].Excess, best[^1].Cost)) < 0)
            {
                var copy = new PlacementState(problem);
                copy.CopyFrom(state);
                best.Add(copy);
                best = [.. best.OrderBy(s => s.Excess).ThenBy(s => s.Cost).Take(elite)];
            }
        }

        monitor.Count(size);
        return best;
    }
}
