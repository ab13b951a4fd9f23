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
            while (state.Hosted[server] > 0 && state.Count[server] > 1)
            {
                state.Begin();
                state.SetCount(server, state.Count[server] - 1);
                state.Refresh();
                if (state.Excess > 0)
                {
                    state.Revert();
                    break;
                }
            }
        }
    }

    /// <summary>Servers by falling cost of an instance.</summary>
    public static int[] DearestFirst(CompiledProblem problem) =>
        [.. Enumerable.Range(0, problem.ServerCount).OrderByDescending(s => problem.InstanceCost[s])];
}
