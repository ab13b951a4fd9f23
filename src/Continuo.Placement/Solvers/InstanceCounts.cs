namespace Continuo.Placement.Solvers;

using Continuo.Placement.Problem;

/// <summary>The fewest instances that keep a placement feasible.</summary>
internal static class InstanceCounts
{
    /// <summary>Lowers the counts of a feasible placement, dearest servers first, while it stays feasible.</summary>
    public static void Reduce(PlacementState state, ReadOnlySpan<int> dearestFirst)
    {
        foreach (var server in dearestFirst)
        {
            if (state.Hosted[server] > 0 && state.Count[server] > 1)
            {
                Reduce(state, server);
            }
        }
    }

    /// <summary>Halves the interval between a count that is too small and one that suffices.</summary>
    private static void Reduce(PlacementState state, int server)
    {
        var enough = state.Count[server];
        var tooFew = (int)Math.Min(state.Work[server], enough - 1);
        while (enough - tooFew > 1)
        {
            var count = tooFew + ((enough - tooFew) / 2);
            state.Begin();
            state.SetCount(server, count);
            state.Refresh();
            if (state.Excess > 0)
            {
                state.Revert();
                tooFew = count;
            }
            else
            {
                enough = count;
            }
        }
    }

    /// <summary>Servers by falling cost of an instance.</summary>
    public static int[] DearestFirst(CompiledProblem problem) =>
        [.. Enumerable.Range(0, problem.ServerCount).OrderByDescending(s => problem.InstanceCost[s])];
}
