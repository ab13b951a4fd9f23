namespace Continuo.Placement.Solvers.Exact.Pricing;

using Continuo.Placement.Problem;

/// <summary>The candidates of each partition on servers that are open, edge and cloud apart, packed for scanning.</summary>
internal sealed class OpenCandidates
{
    private readonly CompiledProblem _problem;
    private readonly PricedCandidate[] _packed;
    private readonly int[] _edgeEnd;
    private readonly int[] _cloudEnd;
    private readonly bool[] _open;

    public OpenCandidates(CompiledProblem problem)
    {
        _problem = problem;
        _packed = new PricedCandidate[problem.Resource.Length];
        _edgeEnd = new int[problem.Partitions.Length];
        _cloudEnd = new int[problem.Partitions.Length];
        _open = new bool[problem.Resources.Length];
        Set(problem.MaximumInstances);
    }

    public ReadOnlySpan<PricedCandidate> Edge(int partition)
    {
        var start = _problem.CandidateStart[partition];
        return _packed.AsSpan(start, _edgeEnd[partition] - start);
    }

    public ReadOnlySpan<PricedCandidate> Cloud(int partition) =>
        _packed.AsSpan(_edgeEnd[partition], _cloudEnd[partition] - _edgeEnd[partition]);

    public bool Contains(int candidate) =>
        _open[_problem.Resource[candidate]] && !double.IsInfinity(_problem.ConstantTime[candidate]);

    /// <summary>Work on a server, invocation cost of a function.</summary>
    public double Amount(int candidate) =>
        _problem.Resource[candidate] < _problem.ServerCount ? _problem.Work[candidate] : _problem.InvocationCost[candidate];

    /// <summary>Seconds in the component's time without slowdown.</summary>
    public double Time(int candidate) => _problem.TimeWeight[candidate] + _problem.ConstantTime[candidate];

    /// <summary>Opens the servers with a capacity above 0, and all functions.</summary>
    public void Set(ReadOnlySpan<int> capacities)
    {
        for (var r = 0; r < _open.Length; r++)
        {
            _open[r] = r >= capacities.Length || capacities[r] > 0;
        }

        for (var p = 0; p < _edgeEnd.Length; p++)
        {
            _edgeEnd[p] = Pack(p, _problem.CandidateStart[p], isEdge: true);
            _cloudEnd[p] = Pack(p, _edgeEnd[p], isEdge: false);
        }
    }

    private int Pack(int partition, int end, bool isEdge)
    {
        for (var i = _problem.CandidateStart[partition]; i < _problem.CandidateStart[partition + 1]; i++)
        {
            if (_problem.IsEdge[_problem.Resource[i]] == isEdge && Contains(i))
            {
                _packed[end++] = new PricedCandidate(_problem.Resource[i], i, Amount(i), Time(i));
            }
        }

        return end;
    }
}
