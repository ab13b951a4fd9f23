namespace Continuo.Placement.Problem;

/// <summary>
/// A complete placement on a compiled problem, with its figures kept up to date move by move. A move changes components or
/// counts, then <see cref="Refresh"/> recomputes only what depends on the touched servers; <see cref="Revert"/> takes it back.
/// No method allocates.
/// </summary>
internal sealed partial class PlacementState
{
    private readonly CompiledProblem _problem;
    private readonly int _servers;
    private readonly double[] _workOf;
    private readonly double[] _weightOf;
    private readonly bool[] _touched;
    private readonly bool[] _timeTouched;
    private readonly int[] _resourcesScratch;
    private readonly StateJournal _journal;

    public PlacementState(CompiledProblem problem)
    {
        _problem = problem;
        _servers = problem.ServerCount;
        var components = problem.ComponentCount;
        Deployment = new int[components];
        Array.Fill(Deployment, -1);
        Candidate = new int[problem.Partitions.Length];
        Count = new int[_servers];
        Work = new double[_servers];
        Slowdown = new double[_servers];
        Hosted = new int[_servers];
        Exclusive = new int[_servers];
        MemoryUsed = new double[problem.Resources.Length];
        ConstantTime = new double[components];
        InvocationCost = new double[components];
        Time = new double[components];
        HopTime = new double[problem.Hops.Length];
        LimitTime = new double[problem.Limits.Length];
        _workOf = new double[components * _servers];
        _weightOf = new double[components * _servers];
        _touched = new bool[_servers];
        _timeTouched = new bool[components];
        _resourcesScratch = new int[problem.Partitions.Length];
        _journal = new StateJournal(this, _workOf, _weightOf);
    }

    public CompiledProblem Problem => _problem;

    public int[] Deployment { get; }

    /// <summary>Candidate of each partition of the chosen deployments.</summary>
    public int[] Candidate { get; }

    public int[] Count { get; }

    public double[] Work { get; }

    public double[] Slowdown { get; }

    public int[] Hosted { get; }

    public int[] Exclusive { get; }

    public double[] MemoryUsed { get; }

    public double[] ConstantTime { get; }

    public double[] InvocationCost { get; }

    public double[] Time { get; }

    public double[] HopTime { get; }

    public double[] LimitTime { get; }

    public double Cost { get; set; }

    /// <summary>Sum of relative excesses over all rules; 0 exactly when the placement is feasible.</summary>
    public double Excess { get; set; }

    /// <summary>Takes all of another state of the same problem.</summary>
    public void CopyFrom(PlacementState other)
    {
        Array.Copy(other.Deployment, Deployment, Deployment.Length);
        Array.Copy(other.Candidate, Candidate, Candidate.Length);
        Array.Copy(other.Count, Count, Count.Length);
        RefreshAll();
    }

    /// <summary>Starts a move that can be reverted.</summary>
    public void Begin() => _journal.Begin();

    /// <summary>Takes back everything since <see cref="Begin"/>.</summary>
    public void Revert() => _journal.Revert();

    /// <summary>Puts a component on a deployment with these candidates, one per partition.</summary>
    public void SetComponent(int component, int deployment, ReadOnlySpan<int> candidates)
    {
        _journal.Remember(component);
        if (Deployment[component] >= 0)
        {
            Lift(component);
        }

        Deployment[component] = deployment;
        candidates.CopyTo(Candidate.AsSpan(_problem.PartitionStart[deployment]));
        Drop(component);
    }

    /// <summary>Puts one partition of the chosen deployment on another candidate.</summary>
    public void SetPartition(int component, int partition, int candidate)
    {
        _journal.Remember(component);
        Lift(component);
        Candidate[partition] = candidate;
        Drop(component);
    }

    /// <summary>Gives a server another number of instances.</summary>
    public void SetCount(int server, int instances)
    {
        Count[server] = instances;
        _touched[server] = true;
    }

    /// <summary>Recomputes everything.</summary>
    public void RefreshAll()
    {
        Array.Clear(_workOf);
        Array.Clear(_weightOf);
        Array.Clear(Hosted);
        Array.Clear(Exclusive);
        Array.Clear(MemoryUsed);
        for (var c = 0; c < Deployment.Length; c++)
        {
            Drop(c);
        }

        Array.Fill(_touched, true);
        Refresh();
    }

    /// <summary>Recomputes what depends on the touched servers and components, then cost and excess.</summary>
    public void Refresh()
    {
        for (var s = 0; s < _servers; s++)
        {
            if (_touched[s])
            {
                _touched[s] = false;
                RefreshServer(s);
            }
        }

        for (var c = 0; c < Deployment.Length; c++)
        {
            if (_timeTouched[c])
            {
                _timeTouched[c] = false;
                Time[c] = ComponentTime(c);
            }
        }

        for (var l = 0; l < LimitTime.Length; l++)
        {
            LimitTime[l] = PathTime(_problem.Limits[l]);
        }

        Cost = TotalCost();
        Excess = RuleExcess.Of(this);
    }

    /// <summary>Resources of the partitions of a component, in order; valid until the next call.</summary>
    public ReadOnlySpan<int> ResourcesOf(int component)
    {
        var deployment = Deployment[component];
        var (start, end) = (_problem.PartitionStart[deployment], _problem.PartitionStart[deployment + 1]);
        for (var p = start; p < end; p++)
        {
            _resourcesScratch[p] = _problem.Resource[Candidate[p]];
        }

        return _resourcesScratch.AsSpan(start, end - start);
    }

    private void Lift(int component) => Account(component, -1);

    private void Drop(int component)
    {
        Account(component, 1);
        foreach (var h in _problem.HopsOf[component])
        {
            var hop = _problem.Hops[h];
            if (Deployment[hop.From] >= 0 && Deployment[hop.To] >= 0)
            {
                var to = _problem.Resource[Candidate[_problem.PartitionStart[Deployment[hop.To]]]];
                HopTime[h] = HopDelay.Seconds(_problem, hop, Deployment[hop.From], ResourcesOf(hop.From), to);
            }
        }
    }

    /// <summary>Adds (or, with −1, removes) a component's parts at their places.</summary>
    private void Account(int component, int sign)
    {
        var row = component * _servers;
        var deployment = Deployment[component];
        double constant = 0, cost = 0;
        var (start, end) = (_problem.PartitionStart[deployment], _problem.PartitionStart[deployment + 1]);
        for (var p = start; p < end; p++)
        {
            var candidate = Candidate[p];
            var resource = _problem.Resource[candidate];
            MemoryUsed[resource] += sign * _problem.Memory[candidate];
            constant += _problem.ConstantTime[candidate];
            cost += _problem.InvocationCost[candidate];
            if (p + 1 < end && _problem.Reach[p + 1] > 0)
            {
                var next = _problem.Resource[Candidate[p + 1]];
                constant += next == resource
                    ? 0
                    : _problem.Reach[p + 1] * _problem.Transfers.Seconds(_problem.Transfer[p], _problem.Layer[resource], _problem.Layer[next]);
            }

            if (resource >= _servers)
            {
                continue;
            }

            _touched[resource] = true;
            Hosted[resource] += sign;
            Exclusive[resource] += _problem.TimeByCount[candidate] is null ? 0 : sign;
            _workOf[row + resource] = sign > 0 ? _workOf[row + resource] + _problem.Work[candidate] : 0;
            _weightOf[row + resource] = sign > 0 ? _weightOf[row + resource] + _problem.TimeWeight[candidate] : 0;
        }

        ConstantTime[component] = constant;
        InvocationCost[component] = cost;
        _timeTouched[component] = true;
    }
}
