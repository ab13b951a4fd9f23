namespace Continuo.Placement.Solvers.Exact.Options;

using Continuo.Placement.Problem;
using Continuo.Placement.Solvers.Exact.Pricing;

/// <summary>
/// Drops options that cannot be part of any placement of a node, and lowers capacities that limits do not leave room for,
/// until nothing changes. Work that every option of a component puts on a bin is certain; it bounds slowdowns from below, and
/// with them times; a limit bounds the slowdown of a bin from above, and with it the bin's work.
/// </summary>
internal sealed class OptionFixing
{
    private const double Safe = 1 + 1e-9;
    private readonly CompiledProblem _problem;
    private readonly OptionPool _pool;
    private readonly OptionLists _lists;
    private readonly double[] _certainWork;
    private readonly double[] _limitRest;
    private readonly bool[] _changed;

    public OptionFixing(CompiledProblem problem, OptionPool pool, OptionLists lists)
    {
        (_problem, _pool, _lists) = (problem, pool, lists);
        _certainWork = new double[problem.ServerCount];
        _limitRest = new double[problem.Limits.Length];
        _changed = new bool[problem.ComponentCount];
        Slowdown = new double[problem.ServerCount];
    }

    /// <summary>Lower bounds of the slowdowns of the bins.</summary>
    public double[] Slowdown { get; }

    /// <summary>Runs to a fixed point; true when the node is refuted.</summary>
    public bool Refute(Bins bins)
    {
        Slowdown.AsSpan(0, bins.Count).Fill(1);
        Array.Fill(_changed, true);
        for (var round = 0; round < 8; round++)
        {
            if (!Summarize(bins) || !LowerCapacities(bins))
            {
                return true;
            }

            var dropped = RestrictShapes();
            var costs = 0.0;
            for (var c = 0; c < _problem.ComponentCount; c++)
            {
                costs += _lists.LeastCost[c];
            }

            for (var c = 0; c < _problem.ComponentCount; c++)
            {
                dropped |= Filter(c, bins, costs);
                if (_lists.Length[c] == 0)
                {
                    return true;
                }
            }

            if (!dropped)
            {
                return !Summarize(bins);
            }
        }

        return !Summarize(bins);
    }

    /// <summary>Brings up to date what is certain; false when that alone refutes the node.</summary>
    private bool Summarize(Bins bins)
    {
        var certain = _certainWork.AsSpan(0, bins.Count);
        certain.Clear();
        for (var c = 0; c < _problem.ComponentCount; c++)
        {
            if (_lists.Length[c] == 0)
            {
                return false;
            }

            if (_changed[c])
            {
                _lists.Summarize(c, _pool);
            }

            for (var b = 0; b < bins.Count; b++)
            {
                certain[b] += _lists.LeastWork[(c * bins.Count) + b];
            }
        }

        var slower = false;
        for (var b = 0; b < bins.Count; b++)
        {
            if (certain[b] > bins.Capacity[b] * Safe || certain[b] >= bins.Instances[b])
            {
                return false;
            }

            var slowdown = Math.Max(1, bins.Instances[b] / (bins.Instances[b] - certain[b]));
            slower |= slowdown != Slowdown[b];
            Slowdown[b] = slowdown;
        }

        for (var c = 0; c < _problem.ComponentCount; c++)
        {
            if (slower || _changed[c])
            {
                _lists.SummarizeTime(c, _pool, Slowdown.AsSpan(0, bins.Count));
            }
        }

        Array.Clear(_changed);
        return true;
    }

    private bool LowerCapacities(Bins bins)
    {
        for (var l = 0; l < _problem.Limits.Length; l++)
        {
            var limit = _problem.Limits[l];
            var least = 0.0;
            foreach (var c in limit.Components)
            {
                least += _lists.LeastTime[c];
            }

            _limitRest[l] = (limit.Seconds * Safe) - least;
            if (_limitRest[l] < 0)
            {
                return false;
            }

            if (double.IsInfinity(limit.Seconds))
            {
                continue;
            }

            for (var b = 0; b < bins.Count; b++)
            {
                var weight = 0.0;
                foreach (var c in limit.Components)
                {
                    weight += _lists.LeastWeight[(c * bins.Count) + b];
                }

                if (weight > 0)
                {
                    var largest = Slowdown[b] + (_limitRest[l] / weight);
                    bins.Capacity[b] = Math.Min(bins.Capacity[b], bins.Instances[b] * (1 - (1 / largest)) * Safe);
                }
            }
        }

        return true;
    }

    /// <summary>No return from cloud to edge, over the shapes that components still have.</summary>
    private bool RestrictShapes()
    {
        if (_problem.Rules.AllowBackward)
        {
            return false;
        }

        var dropped = false;
        for (var c = 0; c < _problem.ComponentCount; c++)
        {
            var allowed = 7;
            foreach (var p in _problem.Predecessors[c])
            {
                allowed &= (_lists.Shapes[p] & 1) == 0 ? 4 : 7;
            }

            foreach (var s in _problem.Successors[c])
            {
                allowed &= (_lists.Shapes[s] & 4) == 0 ? 1 : 7;
            }

            if ((_lists.Shapes[c] & ~allowed) != 0)
            {
                dropped |= Keep(c, option => (_pool.Shape[option] & allowed) != 0);
                _lists.Shapes[c] &= allowed;
            }
        }

        return dropped;
    }

    private bool Filter(int component, Bins bins, double costs) => Keep(component, option =>
    {
        if (_pool.InvocationCost[option] + costs - _lists.LeastCost[component] >= bins.Budget)
        {
            return false;
        }

        var work = _pool.Work(option);
        var weight = _pool.Weight(option);
        var time = _pool.Constant[option];
        var least = _lists.LeastWork.AsSpan(component * bins.Count, bins.Count);
        for (var b = 0; b < bins.Count; b++)
        {
            if (work[b] == 0)
            {
                continue;
            }

            var total = _certainWork[b] - least[b] + work[b];
            if (total > bins.Capacity[b] * Safe || total >= bins.Instances[b] * Safe)
            {
                return false;
            }

            time += weight[b] * Math.Max(Slowdown[b], bins.Instances[b] / Math.Max(bins.Instances[b] - total, 1e-15));
        }

        foreach (var l in _problem.LimitsOf[component])
        {
            if (time - _lists.LeastTime[component] > _limitRest[l])
            {
                return false;
            }
        }

        return true;
    });

    private bool Keep(int component, Func<int, bool> passes)
    {
        var items = _lists.Of(component, _pool);
        var kept = 0;
        foreach (var option in items)
        {
            if (passes(option))
            {
                items[kept++] = option;
            }
        }

        _lists.Length[component] = kept;
        _changed[component] |= kept < items.Length;
        return kept < items.Length;
    }
}
