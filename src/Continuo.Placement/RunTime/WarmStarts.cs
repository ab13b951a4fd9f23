namespace Continuo.Placement.RunTime;

using Continuo.Model;
using Continuo.Placement.Problem;
using Continuo.Placement.Solvers;

/// <summary>Known placements as states of a problem, with as few instances as keep its rules.</summary>
internal static class WarmStarts
{
    /// <summary>The placement as it is; null when the problem does not have what it uses.</summary>
    public static PlacementState? AsItIs(CompiledProblem problem, Placement placement)
    {
        var state = new PlacementState(problem);
        return PlacementConversion.TryFill(state, placement) ? state : null;
    }

    /// <summary>The placement with the fewest instances that keep all rules; null when even all instances do not.</summary>
    public static PlacementState? Scaled(CompiledProblem problem, Placement placement)
    {
        if (AsItIs(problem, placement) is not { } state)
        {
            return null;
        }

        for (var s = 0; s < problem.ServerCount; s++)
        {
            state.SetCount(s, state.Hosted[s] > 0 ? problem.MaximumInstances[s] : 0);
        }

        state.Refresh();
        if (state.Excess > 0)
        {
            return null;
        }

        InstanceCounts.Reduce(state, InstanceCounts.DearestFirst(problem));
        return state;
    }
}
