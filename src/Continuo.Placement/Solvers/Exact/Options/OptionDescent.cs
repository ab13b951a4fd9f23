namespace Continuo.Placement.Solvers.Exact.Options;

using Continuo.Placement.Problem;
using Continuo.Placement.Solvers.Exact.Pricing;

/// <summary>
/// Depth-first search over the option lists of a node for a placement within capacities, budget and limits. Work and
/// slowdowns only grow along a branch, so everything checked on a partial placement, with what is certain about the rest, is
/// a lower bound. A complete placement is tested by the incremental evaluator, exactly.
/// </summary>
internal sealed class OptionDescent
{
    private const double Safe = 1 + 1e-9;
    private readonly CompiledProblem _problem;
    private readonly OptionPool _pool;
    private readonly OptionLists _lists;
    private readonly SearchMonitor _monitor;
    private readonly PlacementState _state;
    private readonly DescentStack _stack;
    private readonly int[] _order;
    private readonly double[] _orderKey;
    private readonly int[] _chosen;
    private readonly int[] _groupUse;
    private readonly int[] _groupServer;
    private readonly double[] _memory;
    private readonly int[] _hosted;
    private readonly int[] _exclusive;
    private readonly double[] _slowdown;
    private Bins _bins;
    private double _slack;
    private long _budget;
    private bool _exactCounts;

    public OptionDescent(CompiledProblem problem, OptionPool pool, OptionLists lists, SearchMonitor monitor)
    {
        (_problem, _pool, _lists, _monitor) = (problem, pool, lists, monitor);
        _state = new PlacementState(problem);
        _stack = new DescentStack(problem);
        _order = new int[problem.ComponentCount];
        _orderKey = new double[problem.ComponentCount];
        _chosen = new int[problem.ComponentCount];
        _groupUse = new int[problem.GroupCount];
        _groupServer = new int[problem.GroupCount];
        _memory = new double[problem.Resources.Length];
        _hosted = new int[problem.ServerCount];
        _exclusive = new int[problem.ServerCount];
        _slowdown = new double[problem.ServerCount];
        _bins = new Bins(problem);
    }

    /// <summary>Nodes visited since the search began.</summary>
    public long Nodes { get; private set; }

    /// <summary>The placement found last.</summary>
    public PlacementState Found => _state;

    /// <summary>Searches.</summary>
    /// <param name="bins">Capacities and budget.</param>
    /// <param name="slowdown">Lower bounds of the slowdowns.</param>
    /// <param name="slack">Room between priced capacity and least priced work.</param>
    /// <param name="nodes">Most nodes.</param>
    /// <param name="exactCounts">Whether the counts are decided; else fewer instances may be used too.</param>
    public Decision Search(Bins bins, double[] slowdown, double slack, long nodes, bool exactCounts)
    {
        _exactCounts = exactCounts;
        _bins = bins;
        _slack = slack + (1e-9 * Math.Abs(slack)) + 1e-9;
        _budget = Nodes + nodes;
        OrderComponents();
        _stack.Prepare(_order, bins, _lists, slowdown);
        Array.Fill(_chosen, -1);
        Array.Clear(_groupUse);
        Array.Clear(_memory);
        Array.Clear(_hosted);
        Array.Clear(_exclusive);
        return Descend(0);
    }

    private void OrderComponents()
    {
        for (var c = 0; c < _order.Length; c++)
        {
            var options = _lists.Length[c];
            _order[c] = c;
            _orderKey[c] = options == 1 ? double.NegativeInfinity : -_lists.LeastPrice[c] / Math.Log(options + 1);
        }

        _orderKey.AsSpan().Sort(_order.AsSpan());
    }

    private Decision Descend(int depth)
    {
        if (depth == _order.Length)
        {
            return IsPlacement() ? Decision.Found : Decision.Refuted;
        }

        var component = _order[depth];
        var allowed = _stack.Allowed(depth)[component];
        var outcome = Decision.Refuted;
        foreach (var option in _lists.Of(component, _pool))
        {
            if (_stack.Spent[depth] + _pool.Price[option] - _lists.LeastPrice[component] > _slack)
            {
                break;
            }

            if ((_pool.Shape[option] & allowed) == 0 || !_stack.Push(depth, component, option, _lists.LeastPrice[component], _pool, _bins))
            {
                continue;
            }

            if (Nodes >= _budget || ((Nodes & 1023) == 1023 && _monitor.ShouldStop))
            {
                _budget = Nodes;
                return Decision.Open;
            }

            Nodes++;
            if (!TryPlace(option))
            {
                continue;
            }

            _chosen[component] = option;
            if (PassesHops(depth, component) && PassesShapes(depth, component, option) && PassesLimits(depth))
            {
                var below = Descend(depth + 1);
                if (below != Decision.Refuted)
                {
                    outcome = below;
                }
            }

            _chosen[component] = -1;
            Unplace(option);
            if (outcome == Decision.Found || (outcome == Decision.Open && Nodes >= _budget))
            {
                return outcome;
            }
        }

        return outcome;
    }

    /// <summary>One server per group, memory, and servers that a partition needs for itself.</summary>
    private bool TryPlace(int option)
    {
        var candidates = _pool.Candidates(option);
        for (var k = 0; k < candidates.Length; k++)
        {
            var i = candidates[k];
            var r = _problem.Resource[i];
            _memory[r] += _problem.Memory[i];
            if (r < _problem.ServerCount)
            {
                _hosted[r]++;
                _exclusive[r] += _problem.TimeByCount[i] is null ? 0 : 1;
                var group = _problem.Group[r];
                if (_groupUse[group]++ == 0)
                {
                    _groupServer[group] = r;
                }
            }
        }

        for (var k = 0; k < candidates.Length; k++)
        {
            var r = _problem.Resource[candidates[k]];
            var isServer = r < _problem.ServerCount;
            var instances = isServer ? _bins.Instances[_bins.Of[r]] : 1;
            if ((isServer && (_groupServer[_problem.Group[r]] != r || (_exclusive[r] > 0 && _hosted[r] > 1)))
                || (_problem.MemoryCanBind[r] && _memory[r] > _problem.MemoryCapacity(r, instances) * Safe))
            {
                Unplace(option);
                return false;
            }
        }

        return true;
    }

    private void Unplace(int option)
    {
        foreach (var i in _pool.Candidates(option))
        {
            var r = _problem.Resource[i];
            _memory[r] -= _problem.Memory[i];
            if (r < _problem.ServerCount)
            {
                _hosted[r]--;
                _exclusive[r] -= _problem.TimeByCount[i] is null ? 0 : 1;
                _groupUse[_problem.Group[r]]--;
            }
        }
    }

    /// <summary>Adds the delays of hops whose both ends are placed now; false when one has no network.</summary>
    private bool PassesHops(int depth, int component)
    {
        foreach (var h in _problem.HopsOf[component])
        {
            var hop = _problem.Hops[h];
            var (from, to) = (_chosen[hop.From], _chosen[hop.To]);
            if (from < 0 || to < 0)
            {
                continue;
            }

            var delay = HopDelay.Seconds(_problem, hop, _pool.Deployment[from], _pool.Resources(from), _pool.Resources(to)[0]);
            if (double.IsInfinity(delay) && hop.IsUsed)
            {
                return false;
            }

            _stack.AddHop(depth + 1, h, delay);
        }

        return true;
    }

    /// <summary>What lies after a part in the cloud must be in the cloud; what lies before a part at the edge must be at the edge.</summary>
    private bool PassesShapes(int depth, int component, int option) =>
        _problem.Rules.AllowBackward || _stack.RestrictShapes(depth + 1, component, _pool.Shape[option], _lists);

    private bool PassesLimits(int depth)
    {
        var work = _stack.Work(depth + 1);
        var rest = _stack.RestWork(depth + 1);
        for (var b = 0; b < _bins.Count; b++)
        {
            var instances = _bins.Instances[b];
            var certain = work[b] + rest[b];
            _slowdown[b] = certain < instances ? instances / (instances - certain) : double.PositiveInfinity;
        }

        return _stack.KeepsLimits(depth + 1, _slowdown);
    }

    /// <summary>
    /// Whether the choices keep the budget and all rules. Bounds along the branch allow for rounding; a placement that only
    /// reaches the budget must not pass for one below it, or the search would end with it.
    /// </summary>
    private bool IsPlacement()
    {
        var cost = 0.0;
        foreach (var option in _chosen)
        {
            cost += _pool.InvocationCost[option];
        }

        if (cost >= _bins.Budget)
        {
            return false;
        }

        Array.Clear(_state.Count);
        for (var b = 0; b < _bins.Count; b++)
        {
            _state.Count[_bins.Server[b]] = _bins.Instances[b];
        }

        for (var c = 0; c < _chosen.Length; c++)
        {
            var deployment = _pool.Deployment[_chosen[c]];
            _state.Deployment[c] = deployment;
            _pool.Candidates(_chosen[c]).CopyTo(_state.Candidate.AsSpan(_problem.PartitionStart[deployment]));
        }

        if (!_exactCounts)
        {
            ChooseLearnedCounts();
        }

        _state.RefreshAll();
        return _state.Excess == 0;
    }

    /// <summary>Learned times need not fall with the count; a server with one hosts nothing else, so its fastest count is the best.</summary>
    private void ChooseLearnedCounts()
    {
        foreach (var option in _chosen)
        {
            foreach (var i in _pool.Candidates(option))
            {
                if (_problem.TimeByCount[i] is { } times)
                {
                    var server = _problem.Resource[i];
                    var most = Math.Min(times.Length, _state.Count[server]);
                    _state.Count[server] = 1 + Array.IndexOf(times, times.AsSpan(0, most).ToArray().Min());
                }
            }
        }
    }
}
