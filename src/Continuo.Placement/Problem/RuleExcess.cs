namespace Continuo.Placement.Problem;

/// <summary>How far a placement is from keeping the rules: 0 exactly when it keeps all.</summary>
internal static class RuleExcess
{
    public static double Of(PlacementState state) => WithoutLimits(state) + Limits(state);

    /// <summary>The same for all rules but the limits on response times.</summary>
    public static double WithoutLimits(PlacementState state) => Servers(state) + Functions(state) + Backward(state) + Network(state);

    /// <summary>Shape of a placed component: 1 all on the edge, 2 from edge to cloud, 4 all in the cloud, 0 returns to the edge.</summary>
    public static int Shape(CompiledProblem problem, ReadOnlySpan<int> resources)
    {
        for (var k = 1; k < resources.Length; k++)
        {
            if (problem.IsEdge[resources[k]] && !problem.IsEdge[resources[k - 1]])
            {
                return 0;
            }
        }

        return !problem.IsEdge[resources[0]] ? 4 : problem.IsEdge[resources[^1]] ? 1 : 2;
    }

    private static double Servers(PlacementState state)
    {
        var problem = state.Problem;
        var excess = 0.0;
        for (var s = 0; s < problem.ServerCount; s++)
        {
            if (state.Hosted[s] == 0)
            {
                continue;
            }

            var count = state.Count[s];
            excess += count <= 0 || state.Work[s] >= count ? 1 + ((state.Work[s] - count) / Math.Max(count, 1)) : 0;
            excess += Math.Max(0, count - problem.MaximumInstances[s]);
            excess += state.Exclusive[s] > 0 && state.Hosted[s] > 1 ? state.Hosted[s] - 1 : 0;
            excess += MemoryExcess(state, s, count);
            for (var other = s + 1; other < problem.ServerCount && problem.Group[other] == problem.Group[s]; other++)
            {
                excess += state.Hosted[other] > 0 ? 1 : 0;
            }
        }

        return excess;
    }

    private static double Functions(PlacementState state)
    {
        var excess = 0.0;
        for (var f = state.Problem.ServerCount; f < state.MemoryUsed.Length; f++)
        {
            excess += MemoryExcess(state, f, 1);
        }

        return excess;
    }

    private static double MemoryExcess(PlacementState state, int resource, int count)
    {
        if (!state.Problem.MemoryCanBind[resource])
        {
            return 0;
        }

        var capacity = state.Problem.MemoryCapacity(resource, count);
        return state.MemoryUsed[resource] > capacity ? (state.MemoryUsed[resource] - capacity) / Math.Max(capacity, 1) : 0;
    }

    private static double Backward(PlacementState state)
    {
        var problem = state.Problem;
        if (problem.Rules.AllowBackward)
        {
            return 0;
        }

        var excess = 0.0;
        for (var c = 0; c < problem.ComponentCount; c++)
        {
            var resources = state.ResourcesOf(c);
            var shape = Shape(problem, resources);
            excess += shape == 0 ? 1 : 0;
            if (problem.IsEdge[resources[^1]])
            {
                continue;
            }

            foreach (var successor in problem.Successors[c])
            {
                var first = problem.Resource[state.Candidate[problem.PartitionStart[state.Deployment[successor]]]];
                excess += problem.IsEdge[first] ? 1 : 0;
            }
        }

        return excess;
    }

    private static double Limits(PlacementState state)
    {
        var problem = state.Problem;
        var excess = 0.0;
        for (var l = 0; l < problem.Limits.Length; l++)
        {
            var limit = problem.Limits[l].Seconds;
            var time = state.LimitTime[l];
            if (BorderlineLimits.IsNear(time, limit) ? !problem.Borderline.Keeps(state, l, limit) : !(time <= limit))
            {
                excess += double.IsFinite(time) ? Math.Max((time - limit) / limit, BorderlineLimits.Width) : 1;
            }
        }

        return excess;
    }

    /// <summary>Connections without a network: between components, and inside one, whether or not a limit looks at its time.</summary>
    private static double Network(PlacementState state)
    {
        var problem = state.Problem;
        if (problem.Transfers.IsComplete)
        {
            return 0;
        }

        var excess = 0.0;
        for (var h = 0; h < problem.Hops.Length; h++)
        {
            excess += problem.Hops[h].IsUsed && double.IsPositiveInfinity(state.HopTime[h]) ? 1 : 0;
        }

        foreach (var seconds in state.ConstantTime)
        {
            excess += double.IsPositiveInfinity(seconds) ? 1 : 0;
        }

        return excess;
    }
}
