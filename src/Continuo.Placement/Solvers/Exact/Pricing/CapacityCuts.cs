namespace Continuo.Placement.Solvers.Exact.Pricing;

using Continuo.Placement.Problem;

/// <summary>
/// Prices that refuted a vector of counts, kept to refute others of the same servers: the least priced work g(u) does not
/// depend on the counts, so any vector with Σ u_j n_j + u_F·budget &lt; g(u) is refuted without a look.
/// </summary>
internal sealed class CapacityCuts(CompiledProblem problem)
{
    private readonly List<double[]> _prices = [];
    private readonly List<double> _least = [];
    private int _count;

    public void Clear() => _count = 0;

    public void Add(ReadOnlySpan<double> prices, double least)
    {
        if (_count == _prices.Count)
        {
            _prices.Add(new double[problem.ServerCount + 1]);
            _least.Add(0);
        }

        var kept = _prices[_count];
        prices[..problem.ServerCount].CopyTo(kept);
        kept[^1] = prices.Length > problem.ServerCount ? prices[problem.ServerCount] : 0;
        _least[_count++] = least;
    }

    public bool Refute(ReadOnlySpan<int> instances, double budget)
    {
        for (var k = 0; k < _count; k++)
        {
            var prices = _prices[k];
            var capacity = prices[^1] > 0 ? prices[^1] * budget : 0;
            for (var s = 0; s < instances.Length; s++)
            {
                capacity += instances[s] > 0 ? prices[s] * instances[s] : 0;
            }

            if (_least[k] > capacity * (1 + 1e-9))
            {
                return true;
            }
        }

        return false;
    }
}
