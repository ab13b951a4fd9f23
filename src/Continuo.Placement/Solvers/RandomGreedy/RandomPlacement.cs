namespace Continuo.Placement.Solvers.RandomGreedy;

using Continuo.Placement.Problem;

/// <summary>Random placements that keep the rules on layers and on the way from edge to cloud by construction.</summary>
internal sealed class RandomPlacement
{
    private const int Attempts = 4;
    private readonly CompiledProblem _problem;
    private readonly int[] _serverOfGroup;
    private readonly int[][] _members;
    private readonly int[] _fitting;

    public RandomPlacement(CompiledProblem problem)
    {
        _problem = problem;
        _serverOfGroup = new int[problem.GroupCount];
        _members = [.. Enumerable.Range(0, problem.GroupCount).Select(g =>
            Enumerable.Range(0, problem.ServerCount).Where(s => problem.Group[s] == g && problem.MaximumInstances[s] > 0).ToArray())];
        _fitting = new int[problem.Resource.Length];
    }

    /// <summary>Draws a placement with all instances; false when a component found no place.</summary>
    public bool Draw(PlacementState state, Random random)
    {
        for (var g = 0; g < _members.Length; g++)
        {
            _serverOfGroup[g] = _members[g].Length > 0 ? _members[g][random.Next(_members[g].Length)] : -1;
        }

        for (var c = 0; c < _problem.ComponentCount; c++)
        {
            if (!Place(state, c, random))
            {
                return false;
            }
        }

        _problem.MaximumInstances.AsSpan().CopyTo(state.Count);
        state.RefreshAll();
        return true;
    }

    private bool Place(PlacementState state, int component, Random random)
    {
        var (first, end) = (_problem.DeploymentStart[component], _problem.DeploymentStart[component + 1]);
        for (var attempt = 0; attempt < Attempts && first < end; attempt++)
        {
            var deployment = random.Next(first, end);
            state.Deployment[component] = deployment;
            var inCloud = !_problem.Rules.AllowBackward && FollowsCloud(state, component);
            var placed = true;
            for (var p = _problem.PartitionStart[deployment]; placed && p < _problem.PartitionStart[deployment + 1]; p++)
            {
                var count = Fitting(p, inCloud);
                placed = count > 0;
                if (placed)
                {
                    state.Candidate[p] = _fitting[random.Next(count)];
                    inCloud |= !_problem.Rules.AllowBackward && !_problem.IsEdge[_problem.Resource[state.Candidate[p]]];
                }
            }

            if (placed)
            {
                return true;
            }
        }

        return false;
    }

    private int Fitting(int partition, bool inCloud)
    {
        var count = 0;
        for (var i = _problem.CandidateStart[partition]; i < _problem.CandidateStart[partition + 1]; i++)
        {
            var r = _problem.Resource[i];
            var open = r >= _problem.ServerCount || _serverOfGroup[_problem.Group[r]] == r;
            if (open && !(inCloud && _problem.IsEdge[r]))
            {
                _fitting[count++] = i;
            }
        }

        return count;
    }

    private bool FollowsCloud(PlacementState state, int component)
    {
        foreach (var p in _problem.Predecessors[component])
        {
            var last = _problem.PartitionStart[state.Deployment[p] + 1] - 1;
            if (!_problem.IsEdge[_problem.Resource[state.Candidate[last]]])
            {
                return true;
            }
        }

        return false;
    }
}
