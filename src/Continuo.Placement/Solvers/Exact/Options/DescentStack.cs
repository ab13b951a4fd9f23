namespace Continuo.Placement.Solvers.Exact.Options;

using Continuo.Placement.Problem;
using Continuo.Placement.Solvers.Exact.Pricing;

/// <summary>Sums over the placed components of a branch, one row per depth, and what is certain about the components not yet placed.</summary>
internal sealed class DescentStack
{
    private const double Safe = 1 + 1e-9;
    private readonly CompiledProblem _problem;
    private readonly int[] _finite;
    private readonly int[][] _limitsOf;
    private readonly int[][] _limitsOfHop;
    private readonly double[] _work;
    private readonly double[] _weight;
    private readonly double[] _constant;
    private readonly double[] _cost;
    private readonly double[] _restWork;
    private readonly double[] _restWeight;
    private readonly double[] _restConstant;
    private readonly double[] _restCost;
    private readonly int[] _allowed;
    private int _bins;

    public DescentStack(CompiledProblem problem)
    {
        _problem = problem;
        _finite = [.. Enumerable.Range(0, problem.Limits.Length).Where(l => double.IsFinite(problem.Limits[l].Seconds))];
        _limitsOf = [.. problem.LimitsOf.Select(ls => ls.Select(l => Array.IndexOf(_finite, l)).Where(q => q >= 0).ToArray())];
        _limitsOfHop = [.. Enumerable.Range(0, problem.Hops.Length)
            .Select(h => Enumerable.Range(0, _finite.Length).Where(q => problem.Limits[_finite[q]].Hops.Contains(h)).ToArray())];
        var rows = problem.ComponentCount + 1;
        var (servers, limits) = (problem.ServerCount, _finite.Length);
        _work = new double[rows * servers];
        _restWork = new double[rows * servers];
        _weight = new double[rows * servers * limits];
        _restWeight = new double[rows * servers * limits];
        _constant = new double[rows * limits];
        _restConstant = new double[rows * limits];
        _cost = new double[rows];
        _restCost = new double[rows];
        _allowed = new int[rows * problem.ComponentCount];
        Spent = new double[rows];
    }

    /// <summary>Price of the placed components above their least prices.</summary>
    public double[] Spent { get; }

    public ReadOnlySpan<double> Work(int depth) => _work.AsSpan(depth * _bins, _bins);

    public ReadOnlySpan<double> RestWork(int depth) => _restWork.AsSpan(depth * _bins, _bins);

    /// <summary>Shapes that each component may still have.</summary>
    public Span<int> Allowed(int depth) => _allowed.AsSpan(depth * _problem.ComponentCount, _problem.ComponentCount);

    /// <summary>Computes what is certain about the rest at each depth.</summary>
    public void Prepare(int[] order, Bins bins, OptionLists lists, ReadOnlySpan<double> slowdown)
    {
        _bins = bins.Count;
        var (n, q) = (order.Length, _finite.Length);
        _work.AsSpan(0, _bins).Clear();
        _weight.AsSpan(0, _bins * q).Clear();
        _constant.AsSpan(0, q).Clear();
        (_cost[0], Spent[0]) = (0, 0);
        Allowed(0).Fill(7);
        _restWork.AsSpan(n * _bins, _bins).Clear();
        _restWeight.AsSpan(n * _bins * q, _bins * q).Clear();
        _restConstant.AsSpan(n * q, q).Clear();
        _restCost[n] = 0;
        for (var depth = n - 1; depth >= 0; depth--)
        {
            AddRest(depth, order[depth], lists, slowdown);
        }
    }

    /// <summary>Adds an option below a depth; false when a capacity, the budget or the count of open components forbids it.</summary>
    public bool Push(int depth, int component, int option, double leastPrice, OptionPool pool, Bins bins)
    {
        var cost = _cost[depth] + pool.InvocationCost[option];
        if (cost + _restCost[depth + 1] >= bins.Budget * Safe)
        {
            return false;
        }

        var added = pool.Work(option);
        var before = Work(depth);
        var after = _work.AsSpan((depth + 1) * _bins, _bins);
        var rest = RestWork(depth + 1);
        for (var b = 0; b < added.Length; b++)
        {
            var work = before[b] + added[b];
            after[b] = work;
            var total = work + rest[b];
            if (added[b] > 0 && (total > bins.Capacity[b] * Safe || total >= bins.Instances[b] * Safe))
            {
                return false;
            }
        }

        _cost[depth + 1] = cost;
        Spent[depth + 1] = Spent[depth] + pool.Price[option] - leastPrice;
        var q = _finite.Length;
        _constant.AsSpan(depth * q, q).CopyTo(_constant.AsSpan((depth + 1) * q));
        _weight.AsSpan(depth * q * _bins, q * _bins).CopyTo(_weight.AsSpan((depth + 1) * q * _bins));
        var weight = pool.Weight(option);
        foreach (var l in _limitsOf[component])
        {
            _constant[((depth + 1) * q) + l] += pool.Constant[option];
            var row = _weight.AsSpan((((depth + 1) * q) + l) * _bins, _bins);
            for (var b = 0; b < row.Length; b++)
            {
                row[b] += weight[b];
            }
        }

        Allowed(depth).CopyTo(Allowed(depth + 1));
        return true;
    }

    public void AddHop(int depth, int hop, double seconds)
    {
        foreach (var l in _limitsOfHop[hop])
        {
            _constant[(depth * _finite.Length) + l] += seconds;
        }
    }

    /// <summary>Whether every limit can still be kept at these slowdowns.</summary>
    public bool KeepsLimits(int depth, ReadOnlySpan<double> slowdown)
    {
        var q = _finite.Length;
        for (var l = 0; l < q; l++)
        {
            var time = _constant[(depth * q) + l] + _restConstant[(depth * q) + l];
            var placed = _weight.AsSpan(((depth * q) + l) * _bins, _bins);
            var rest = _restWeight.AsSpan(((depth * q) + l) * _bins, _bins);
            for (var b = 0; b < placed.Length; b++)
            {
                var weight = placed[b] + rest[b];
                time += weight > 0 ? weight * slowdown[b] : 0;
            }

            if (time > _problem.Limits[_finite[l]].Seconds * Safe)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Restricts the shapes of what lies before and after a placed component; false when a component has none left.</summary>
    public bool RestrictShapes(int depth, int component, int shape, OptionLists lists)
    {
        var allowed = Allowed(depth);
        return (shape == 1 || Spread(component, _problem.Successors, 4, allowed, lists))
            && (shape == 4 || Spread(component, _problem.Predecessors, 1, allowed, lists));
    }

    private static bool Spread(int from, int[][] neighbours, int shape, Span<int> allowed, OptionLists lists)
    {
        foreach (var c in neighbours[from])
        {
            if (allowed[c] == shape)
            {
                continue;
            }

            allowed[c] &= shape;
            if ((allowed[c] & lists.Shapes[c]) == 0 || !Spread(c, neighbours, shape, allowed, lists))
            {
                return false;
            }
        }

        return true;
    }

    private void AddRest(int depth, int component, OptionLists lists, ReadOnlySpan<double> slowdown)
    {
        var q = _finite.Length;
        _restCost[depth] = _restCost[depth + 1] + lists.LeastCost[component];
        for (var b = 0; b < _bins; b++)
        {
            _restWork[(depth * _bins) + b] = _restWork[((depth + 1) * _bins) + b] + lists.LeastWork[(component * _bins) + b];
        }

        _restConstant.AsSpan((depth + 1) * q, q).CopyTo(_restConstant.AsSpan(depth * q));
        _restWeight.AsSpan((depth + 1) * q * _bins, q * _bins).CopyTo(_restWeight.AsSpan(depth * q * _bins));
        foreach (var l in _limitsOf[component])
        {
            // Least time at the least slowdowns, kept as a constant plus what grows with each slowdown.
            var constant = lists.LeastTime[component];
            for (var b = 0; b < _bins; b++)
            {
                var weight = lists.LeastWeight[(component * _bins) + b];
                constant -= weight * slowdown[b];
                _restWeight[(((depth * q) + l) * _bins) + b] += weight;
            }

            _restConstant[(depth * q) + l] += constant;
        }
    }
}
