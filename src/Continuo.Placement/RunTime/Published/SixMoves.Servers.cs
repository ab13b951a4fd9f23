namespace Continuo.Placement.RunTime.Published;

using Continuo.Placement.Solvers;

/// <content>Moves 4 to 6: another deployment, a server less, another server.</content>
internal sealed partial class SixMoves
{
    /// <summary>Move 4: a component gets another deployment, on functions and servers in use.</summary>
    private void ChangeDeployment()
    {
        var component = _random.Next(_problem.ComponentCount);
        var (first, end) = (_problem.DeploymentStart[component], _problem.DeploymentStart[component + 1]);
        var deployment = _random.Next(first, end);
        if (FirstPartition(deployment) == FirstPartition(_state.Deployment[component]))
        {
            deployment = deployment + 1 < end ? deployment + 1 : first;
        }

        var (start, stop) = (_problem.PartitionStart[deployment], _problem.PartitionStart[deployment + 1]);
        for (var p = start; p < stop; p++)
        {
            if (Fitting(p, Kind.Any, except: -1) is var count and > 0)
            {
                _chosen[p] = _fitting[_random.Next(count)];
            }
            else
            {
                return;
            }
        }

        _state.Begin();
        _state.SetComponent(component, deployment, _chosen.AsSpan(start, stop - start));
        Keep(below: _state.Cost - LeastSaving);
    }

    private string FirstPartition(int deployment) => _problem.Partitions[_problem.PartitionStart[deployment]];

    /// <summary>Move 5: a server in use is given up; its partitions go to functions and to the other servers in use.</summary>
    private void DropServer()
    {
        if (DrawnServer() is not { } server)
        {
            return;
        }

        _state.Begin();
        for (var c = 0; c < _problem.ComponentCount; c++)
        {
            var deployment = _state.Deployment[c];
            for (var p = _problem.PartitionStart[deployment]; p < _problem.PartitionStart[deployment + 1]; p++)
            {
                if (HostOf(p) != server)
                {
                    continue;
                }

                if (Fitting(p, Kind.Any, except: server) is var count and > 0)
                {
                    _state.SetPartition(c, p, _fitting[_random.Next(count)]);
                }
                else
                {
                    _state.Revert();
                    return;
                }
            }
        }

        Keep(below: _state.Cost - LeastSaving);
    }

    /// <summary>Move 6: all of a server goes to another of its kind, of which the same money buys instances; then fewer of them.</summary>
    private void ChangeServer()
    {
        if (DrawnServer() is not { } server || Affordable(server) is not { } other)
        {
            return;
        }

        var (before, present) = (_state.Cost, Count(other));
        var instances = (int)Math.Min(present + InstancesFor(server, other), _problem.MaximumInstances[other]);
        _state.Begin();
        _state.SetCount(other, instances);
        if (!MoveAll(server, other))
        {
            _state.Revert();
        }
        else if (Keep(before) && instances > 1)
        {
            _monitor.Count(InstanceCounts.Reduce(_state, other));
        }
    }

    /// <summary>Round from a drawn start, the first alternative that is in use or of which the money of a server buys one instance.</summary>
    private int? Affordable(int server)
    {
        var count = Alternatives(server);
        var start = count > 0 ? _random.Next(count) : 0;
        for (var k = 0; k < count; k++)
        {
            var other = _servers[(start + k) % count];
            if (_state.Hosted[other] > 0 || InstancesFor(server, other) >= 1)
            {
                return other;
            }
        }

        return null;
    }

    /// <summary>Collects other servers of the kind: edge devices of the start; machines in use, and a type of each other layer without one.</summary>
    private int Alternatives(int server)
    {
        var count = 0;
        if (_problem.IsEdge[server])
        {
            foreach (var device in _hosts.EdgeDevices)
            {
                if (device != server)
                {
                    _servers[count++] = device;
                }
            }

            return count;
        }

        foreach (var types in _hosts.MachineTypes)
        {
            var used = false;
            foreach (var type in types)
            {
                used |= _state.Hosted[type] > 0;
                if (_state.Hosted[type] > 0 && type != server)
                {
                    _servers[count++] = type;
                }
            }

            if (!used)
            {
                _servers[count++] = types[_random.Next(types.Length)];
            }
        }

        return count;
    }

    private bool MoveAll(int server, int other)
    {
        for (var c = 0; c < _problem.ComponentCount; c++)
        {
            var deployment = _state.Deployment[c];
            for (var p = _problem.PartitionStart[deployment]; p < _problem.PartitionStart[deployment + 1]; p++)
            {
                if (HostOf(p) != server)
                {
                    continue;
                }

                var candidate = _problem.CandidateStart[p];
                while (candidate < _problem.CandidateStart[p + 1] && _problem.Resource[candidate] != other)
                {
                    candidate++;
                }

                if (candidate == _problem.CandidateStart[p + 1])
                {
                    return false;
                }

                _state.SetPartition(c, p, candidate);
            }
        }

        return true;
    }

    private int? DrawnServer()
    {
        var count = 0;
        for (var s = 0; s < _problem.ServerCount; s++)
        {
            if (_state.Hosted[s] > 0)
            {
                _servers[count++] = s;
            }
        }

        return count > 0 ? _servers[_random.Next(count)] : null;
    }

    private int Count(int server) => _state.Hosted[server] > 0 ? _state.Count[server] : 0;

    /// <summary>Instances of another server for the money of one; no limit where they cost nothing.</summary>
    private double InstancesFor(int server, int other) => _problem.InstanceCost[other] > 0
        ? Math.Floor(_state.Count[server] * _problem.InstanceCost[server] / _problem.InstanceCost[other])
        : double.PositiveInfinity;
}
