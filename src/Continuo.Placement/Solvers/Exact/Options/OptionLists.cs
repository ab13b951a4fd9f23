namespace Continuo.Placement.Solvers.Exact.Options;

using Continuo.Placement.Problem;
using Continuo.Placement.Solvers.Exact.Pricing;

/// <summary>The options of each component that are still possible, cheapest first, and what they have in common.</summary>
internal sealed class OptionLists
{
    private int[] _items = new int[256];
    private double[] _keys = new double[256];

    public OptionLists(CompiledProblem problem)
    {
        Length = new int[problem.ComponentCount];
        LeastPrice = new double[problem.ComponentCount];
        LeastCost = new double[problem.ComponentCount];
        LeastTime = new double[problem.ComponentCount];
        Shapes = new int[problem.ComponentCount];
        LeastWork = new double[problem.ComponentCount * problem.ServerCount];
        LeastWeight = new double[problem.ComponentCount * problem.ServerCount];
    }

    public int[] Length { get; }

    public double[] LeastPrice { get; }

    public double[] LeastCost { get; }

    /// <summary>Least time of the component with every slowdown at its lower bound.</summary>
    public double[] LeastTime { get; }

    /// <summary>Union of the shapes of the options.</summary>
    public int[] Shapes { get; }

    /// <summary>Work that every option of a component puts on each bin.</summary>
    public double[] LeastWork { get; }

    public double[] LeastWeight { get; }

    public Span<int> Of(int component, OptionPool pool) => _items.AsSpan(pool.Start[component], Length[component]);

    /// <summary>Takes all options of the pool, sorted by price.</summary>
    public void Fill(OptionPool pool)
    {
        if (_items.Length < pool.Count)
        {
            _items = new int[pool.Count * 2];
            _keys = new double[pool.Count * 2];
        }

        for (var c = 0; c < Length.Length; c++)
        {
            var (start, end) = (pool.Start[c], pool.Start[c + 1]);
            Length[c] = end - start;
            for (var o = start; o < end; o++)
            {
                (_items[o], _keys[o]) = (o, pool.Price[o]);
            }

            _keys.AsSpan(start, end - start).Sort(_items.AsSpan(start, end - start));
        }
    }

    /// <summary>Keeps the options that agree with given choices; false when a component has none.</summary>
    public bool Restrict(ChoicePrefix choices, OptionPool pool, CompiledProblem problem)
    {
        for (var c = 0; c < Length.Length; c++)
        {
            var kept = 0;
            var items = Of(c, pool);
            foreach (var option in items)
            {
                if (choices.Admits(c, pool.Deployment[option], pool.Candidates(option), problem))
                {
                    items[kept++] = option;
                }
            }

            Length[c] = kept;
            if (kept == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Recomputes what the options of a component have in common, but for its least time.</summary>
    public void Summarize(int component, OptionPool pool)
    {
        var bins = pool.Bins;
        var work = LeastWork.AsSpan(component * bins, bins);
        var weight = LeastWeight.AsSpan(component * bins, bins);
        work.Fill(double.PositiveInfinity);
        weight.Fill(double.PositiveInfinity);
        double price = double.PositiveInfinity, cost = double.PositiveInfinity;
        var shapes = 0;
        foreach (var option in Of(component, pool))
        {
            var w = pool.Work(option);
            var a = pool.Weight(option);
            for (var b = 0; b < work.Length; b++)
            {
                work[b] = Math.Min(work[b], w[b]);
                weight[b] = Math.Min(weight[b], a[b]);
            }

            price = Math.Min(price, pool.Price[option]);
            cost = Math.Min(cost, pool.InvocationCost[option]);
            shapes |= pool.Shape[option];
        }

        (LeastPrice[component], LeastCost[component], Shapes[component]) = (price, cost, shapes);
    }

    /// <summary>Recomputes the least time of a component at these slowdowns.</summary>
    public void SummarizeTime(int component, OptionPool pool, ReadOnlySpan<double> slowdown)
    {
        var least = double.PositiveInfinity;
        foreach (var option in Of(component, pool))
        {
            var a = pool.Weight(option);
            var time = pool.Constant[option];
            for (var b = 0; b < a.Length; b++)
            {
                time += a[b] * slowdown[b];
            }

            least = Math.Min(least, time);
        }

        LeastTime[component] = least;
    }
}
