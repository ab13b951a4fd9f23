namespace Continuo.Placement.RunTime;

using Continuo.Model;
using Continuo.Placement.Infeasibility;
using Continuo.Placement.Problem;
using Continuo.Placement.Solvers;

/// <summary>
/// The placement for a load that no placement can carry within the limits, by the order of <see cref="ViolationOrder"/>: with the
/// smallest factor on all limits that one keeps, the fewest limits broken, and the cheapest of those.
/// </summary>
/// <param name="problem">The problem with the limits aimed at: a margin makes them smaller.</param>
/// <param name="limits">The limits themselves; a time between the two uses up the margin and breaks nothing.</param>
/// <param name="threads">Threads.</param>
/// <param name="monitor">Ends the search.</param>
internal sealed class LeastViolation(CompiledProblem problem, Limit[] limits, int threads, SearchMonitor monitor)
{
    private const long NodesPerQuestion = 100_000;

    /// <summary>Sets of limits that are tried; beyond, limits are restored one by one, and none that is left can be restored.</summary>
    private const int MostSets = 256;

    private readonly FeasibilityQuestions _questions = new(monitor, NodesPerQuestion);

    /// <summary>Finds it; null when no factor on the limits helps, or none was found in time.</summary>
    public PlacementState? Find(Placement current)
    {
        if (Enumerable.Range(0, problem.ComponentCount).Any(c => problem.DeploymentStart[c] == problem.DeploymentStart[c + 1])
            || new SmallestRelaxation(problem, _questions).OfAll() is not { } factor
            || _questions.IsFeasible(With(factor, _ => true), out var known) != true)
        {
            return null;
        }

        var all = With(factor, _ => true);
        InstanceCounts.Reduce(known!, InstanceCounts.DearestFirst(problem));
        var cheapest = FewestLimits(factor).Select(set => Cheapest(With(factor, set.Contains), current)).OfType<PlacementState>();
        return cheapest.MinBy(state => state.Cost) ?? Cheapest(all, current) ?? known;
    }

    /// <summary>
    /// All smallest sets of limits that must be broken when none may be exceeded by more than the factor; one set where they are too many.
    /// </summary>
    private List<HashSet<int>> FewestLimits(double factor)
    {
        int[] finite = [.. Enumerable.Range(0, problem.Limits.Length).Where(l => double.IsFinite(problem.Limits[l].Seconds))];
        HashSet<int> needed = [.. finite.Where(l => _questions.IsFeasible(With(factor, other => other != l)) == false)];
        int[] others = [.. finite.Where(l => !needed.Contains(l))];
        var tried = 0;
        for (var size = 0; size < others.Length; size++)
        {
            List<HashSet<int>> found = [];
            foreach (var some in Subsets(others, size))
            {
                if (++tried > MostSets || monitor.ShouldStop)
                {
                    return found.Count > 0 ? found : [NoneToSpare(finite, factor)];
                }

                HashSet<int> set = [.. needed, .. some];
                if (_questions.IsFeasible(With(factor, set.Contains)) == true)
                {
                    found.Add(set);
                }
            }

            if (found.Count > 0)
            {
                return found;
            }
        }

        return [[.. finite]];
    }

    private HashSet<int> NoneToSpare(int[] finite, double factor)
    {
        HashSet<int> set = [.. finite];
        foreach (var l in finite)
        {
            set.Remove(l);
            if (_questions.IsFeasible(With(factor, set.Contains)) != true)
            {
                set.Add(l);
            }
        }

        return set;
    }

    private static IEnumerable<int[]> Subsets(int[] items, int size, int from = 0) => size == 0
        ? [[]]
        : Enumerable.Range(from, Math.Max(0, items.Length - from - size + 1))
            .SelectMany(i => Subsets(items, size - 1, i + 1).Select(rest => (int[])[items[i], .. rest]));

    private PlacementState? Cheapest(CompiledProblem relaxed, Placement current)
    {
        var search = new CheapestSearch(relaxed, threads, monitor);
        search.Run(WarmStarts.Scaled(relaxed, current), WarmStarts.AsItIs(relaxed, current));
        return search.Best;
    }

    private CompiledProblem With(double factor, Func<int, bool> isRelaxed) =>
        ProblemVariants.WithLimits(
            problem,
            [.. problem.Limits.Select((l, i) => isRelaxed(i) ? l.Seconds * factor : Math.Min(l.Seconds * factor, limits[i].Seconds))]);
}
