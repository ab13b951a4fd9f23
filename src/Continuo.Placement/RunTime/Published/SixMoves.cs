namespace Continuo.Placement.RunTime.Published;

using Continuo.Placement.Problem;
using Continuo.Placement.Solvers;

/// <summary>
/// The published local search: rounds of six moves on one placement, each drawn at random and kept when its own rule says so.
/// Nothing worse in cost is ever kept; there are no restarts and no end but the number of rounds.
/// </summary>
internal sealed partial class SixMoves
{
    /// <summary>What moves 4 and 5 must save.</summary>
    private const double LeastSaving = 1e-12;

    private readonly PlacementState _state;
    private readonly CompiledProblem _problem;
    private readonly HostOrder _hosts;
    private readonly Random _random;
    private readonly SearchMonitor _monitor;
    private readonly int[] _fitting;
    private readonly int[] _chosen;
    private readonly int[] _servers;

    public SixMoves(PlacementState state, HostOrder hosts, Random random, SearchMonitor monitor)
    {
        (_state, _problem, _hosts, _random, _monitor) = (state, state.Problem, hosts, random, monitor);
        _fitting = new int[_problem.Resource.Length];
        _chosen = new int[_problem.Partitions.Length];
        _servers = new int[_problem.ServerCount];
    }

    /// <summary>Improves the placement.</summary>
    /// <param name="rounds">Number of rounds.</param>
    public void Run(int rounds)
    {
        for (var i = 0; i < rounds && !_monitor.ShouldStop; i++)
        {
            FunctionToMachine();
            FirstInCloudToEdge();
            FunctionToFunction();
            ChangeDeployment();
            DropServer();
            ChangeServer();
        }
    }

    /// <summary>Move 1: the partitions of a component leave their functions for virtual machines in use. The cost is not compared.</summary>
    private void FunctionToMachine()
    {
        if (DrawnFromCloud() is not { } component)
        {
            return;
        }

        var moved = false;
        _state.Begin();
        var deployment = _state.Deployment[component];
        for (var p = _problem.PartitionStart[deployment]; p < _problem.PartitionStart[deployment + 1]; p++)
        {
            if (!_problem.IsServer(HostOf(p)) && Fitting(p, Kind.Machine, except: -1) is var count and > 0)
            {
                _state.SetPartition(component, p, _fitting[_random.Next(count)]);
                moved = true;
            }
        }

        if (moved)
        {
            Keep(below: double.PositiveInfinity);
        }
    }

    /// <summary>Move 2: the first partition in the cloud goes to an edge device in use. The cost is not compared.</summary>
    private void FirstInCloudToEdge()
    {
        if (FirstInCloud() is { } partition && Fitting(partition, Kind.Edge, except: -1) is var count and > 0)
        {
            _state.Begin();
            _state.SetPartition(_problem.PartitionComponent[partition], partition, _fitting[_random.Next(count)]);
            Keep(below: double.PositiveInfinity);
        }
    }

    /// <summary>Move 3: the first partition of a component that has a cheaper function goes to the first of them.</summary>
    private void FunctionToFunction()
    {
        if (DrawnFromCloud() is not { } component)
        {
            return;
        }

        var deployment = _state.Deployment[component];
        for (var p = _problem.PartitionStart[deployment]; p < _problem.PartitionStart[deployment + 1]; p++)
        {
            if (!_problem.IsServer(HostOf(p)) && FirstCheaperFunction(p) is { } candidate)
            {
                _state.Begin();
                _state.SetPartition(component, p, candidate);
                Keep(below: _state.Cost);
                return;
            }
        }
    }

    private int? FirstCheaperFunction(int partition)
    {
        int? first = null;
        var present = _problem.InvocationCost[_state.Candidate[partition]];
        for (var i = _problem.CandidateStart[partition]; i < _problem.CandidateStart[partition + 1]; i++)
        {
            var resource = _problem.Resource[i];
            if (!_problem.IsServer(resource)
                && _problem.InvocationCost[i] < present
                && (first is not { } f || _hosts.Rank[resource] < _hosts.Rank[_problem.Resource[f]]))
            {
                first = i;
            }
        }

        return first;
    }

    /// <summary>A component drawn from the first that has a partition in the cloud on; null when all is on the edge.</summary>
    private int? DrawnFromCloud() =>
        FirstInCloud() is { } partition ? _random.Next(_problem.PartitionComponent[partition], _problem.ComponentCount) : null;

    private int? FirstInCloud()
    {
        for (var c = 0; c < _problem.ComponentCount; c++)
        {
            var deployment = _state.Deployment[c];
            for (var p = _problem.PartitionStart[deployment]; p < _problem.PartitionStart[deployment + 1]; p++)
            {
                if (!_problem.IsEdge[HostOf(p)])
                {
                    return p;
                }
            }
        }

        return null;
    }

    private int HostOf(int partition) => _problem.Resource[_state.Candidate[partition]];

    /// <summary>Collects the candidates of a partition among functions or servers in use, as asked for, but one server.</summary>
    private int Fitting(int partition, Kind kinds, int except)
    {
        var count = 0;
        for (var i = _problem.CandidateStart[partition]; i < _problem.CandidateStart[partition + 1]; i++)
        {
            var r = _problem.Resource[i];
            var kind = !_problem.IsServer(r) ? Kind.Function : _problem.IsEdge[r] ? Kind.Edge : Kind.Machine;
            if ((kinds & kind) != Kind.None && r != except && (kind == Kind.Function || _state.Hosted[r] > 0))
            {
                _fitting[count++] = i;
            }
        }

        return count;
    }

    /// <summary>Keeps the move since <see cref="PlacementState.Begin"/> when it keeps all rules and costs less than this, else takes it back.</summary>
    private bool Keep(double below)
    {
        _state.Refresh();
        _monitor.Count(1);
        if (_state.Excess == 0 && _state.Cost < below)
        {
            return true;
        }

        _state.Revert();
        return false;
    }

    [Flags]
    private enum Kind
    {
        None = 0,
        Edge = 1,
        Machine = 2,
        Function = 4,
        Any = Edge | Machine | Function,
    }
}
