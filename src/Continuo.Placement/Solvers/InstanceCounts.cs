namespace Continuo.Placement.Solvers;

using Continuo.Placement.Problem;

/// <summary>The fewest instances that keep a placement feasible.</summary>
internal static class InstanceCounts
{
    /// <summary>Lowers the counts of a feasible placement, server after server in an order, while it stays feasible.</summary>
    /// <returns>Number of placements that were checked.</returns>
    public static int Reduce(PlacementState state, ReadOnlySpan<int> order)
    {
        var checks = 0;
        foreach (var server in order)
        {
            if (state.Hosted[server] > 0 && state.Count[server] > 1)
            {
                checks += Reduce(state, server);
            }
        }

        return checks;
    }

    /// <summary>Lowers one count: halves the interval between one that is too small and one that suffices.</summary>
    /// <returns>Number of placements that were checked.</returns>
    public static int Reduce(PlacementState state, int server)
    {
        var checks = 0;
        var enough = state.Count[server];
        var tooFew = (int)Math.Min(state.Work[server], enough - 1);
        while (enough - tooFew > 1)
        {
            var count = tooFew + ((enough - tooFew) / 2);
            state.Begin();
            state.SetCount(server, count);
            state.Refresh();
            checks++;
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

        return checks;
    }

    /// <summary>Servers by falling cost of an instance.</summary>
    public static int[] DearestFirst(CompiledProblem problem) =>
        [.. Enumerable.Range(0, problem.ServerCount).OrderByDescending(s => problem.InstanceCost[s])];
}
