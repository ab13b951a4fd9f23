namespace Continuo.Placement.RunTime.Published;

using Continuo.Placement.Problem;
using Continuo.Placement.Solvers;

/// <summary>
/// The published random greedy: one type of virtual machine drawn for each cloud layer, then for each component a deployment and
/// for each partition a resource; with all instances, whose number is lowered where the placement keeps all rules.
/// </summary>
internal sealed class GreedySampling
{
    private readonly CompiledProblem _problem;
    private readonly HostOrder _hosts;
    private readonly Random _random;
    private readonly SearchMonitor _monitor;
    private readonly PlacementState _state;
    private readonly bool[] _open;
    private readonly int[] _fitting;

    public GreedySampling(CompiledProblem problem, HostOrder hosts, Random random, SearchMonitor monitor)
    {
        (_problem, _hosts, _random, _monitor) = (problem, hosts, random, monitor);
        _state = new PlacementState(problem);
        _open = new bool[problem.Resources.Length];
        _fitting = new int[problem.Resource.Length];
        Array.Fill(_open, true);
    }

    /// <summary>Draws placements.</summary>
    /// <param name="iterations">How many.</param>
    /// <param name="elite">Most to keep.</param>
    /// <returns>The cheapest of those that keep all rules, cheapest first; equal ones are all kept.</returns>
    public List<PlacementState> Run(int iterations, int elite)
    {
        var best = new List<PlacementState>();
        for (var i = 0; i < iterations && !_monitor.ShouldStop; i++)
        {
            if (!Draw())
            {
                continue;
            }

            _problem.MaximumInstances.AsSpan().CopyTo(_state.Count);
            _state.RefreshAll();
            _monitor.Count(1);
            if (_state.Excess == 0)
            {
                _monitor.Count(InstanceCounts.Reduce(_state, _hosts.ShrinkOrder));
                Offer(best, elite);
            }
        }

        return best;
    }

    private void Offer(List<PlacementState> best, int elite)
    {
        var place = best.Count;
        while (place > 0 && best[place - 1].Cost > _state.Cost)
        {
            place--;
        }

        if (place == elite)
        {
            return;
        }

        var copy = best.Count < elite ? new PlacementState(_problem) : best[^1];
        if (best.Count == elite)
        {
            best.RemoveAt(best.Count - 1);
        }

        copy.CopyFrom(_state);
        best.Insert(place, copy);
    }

    /// <summary>Draws a placement; false when a partition has no place, or as soon as one goes back from the cloud to the edge.</summary>
    private bool Draw()
    {
        foreach (var types in _hosts.MachineTypes)
        {
            var drawn = types[_random.Next(types.Length)];
            foreach (var type in types)
            {
                _open[type] = type == drawn;
            }
        }

        for (var c = 0; c < _problem.ComponentCount; c++)
        {
            if (!Place(c))
            {
                return false;
            }
        }

        return true;
    }

    private bool Place(int component)
    {
        var (first, end) = (_problem.DeploymentStart[component], _problem.DeploymentStart[component + 1]);
        if (first == end)
        {
            return false;
        }

        var deployment = _random.Next(first, end);
        _state.Deployment[component] = deployment;
        var inCloud = !_problem.Rules.AllowBackward && FollowsCloud(component);
        for (var p = _problem.PartitionStart[deployment]; p < _problem.PartitionStart[deployment + 1]; p++)
        {
            var count = Fitting(p);
            if (count == 0)
            {
                return false;
            }

            var candidate = _fitting[_random.Next(count)];
            var onEdge = _problem.IsEdge[_problem.Resource[candidate]];
            if (inCloud && onEdge)
            {
                return false;
            }

            _state.Candidate[p] = candidate;
            inCloud |= !_problem.Rules.AllowBackward && !onEdge;
        }

        return true;
    }

    private int Fitting(int partition)
    {
        var count = 0;
        for (var i = _problem.CandidateStart[partition]; i < _problem.CandidateStart[partition + 1]; i++)
        {
            if (_open[_problem.Resource[i]])
            {
                _fitting[count++] = i;
            }
        }

        return count;
    }

    private bool FollowsCloud(int component)
    {
        foreach (var caller in _problem.Predecessors[component])
        {
            var last = _problem.PartitionStart[_state.Deployment[caller] + 1] - 1;
            if (!_problem.IsEdge[_problem.Resource[_state.Candidate[last]]])
            {
                return true;
            }
        }

        return false;
    }
}
