namespace Continuo.Placement.Solvers.Exact.Pricing;

using Continuo.Placement.Problem;

/// <summary>
/// Prices per unit of capacity of the bins that refute a node: if the priced work of the cheapest options exceeds the priced
/// capacities, no placement fits. The prices are duals of the packing program over the minimisers found so far.
/// </summary>
internal sealed class VectorPrices
{
    private readonly PackingDual _dual = new();
    private readonly PricedMinimum _minimum;
    private readonly PriceRows _rows;
    private readonly LimitRows _limits;
    private double[] _best = [];

    public VectorPrices(CompiledProblem problem, LimitRows limits, PricedMinimum minimum)
    {
        _minimum = minimum;
        _limits = limits;
        _rows = new PriceRows(problem, limits, minimum);
    }

    /// <summary>Least priced work at the prices that refuted last, when they price capacities alone; else 0.</summary>
    public double RefutingLeast { get; private set; }

    /// <summary>Room between priced capacity and least priced work, when the node is not refuted.</summary>
    public double Slack { get; private set; }

    /// <summary>Optimises the prices; leaves the minimum evaluated at the best ones.</summary>
    /// <returns>True when the node is refuted.</returns>
    public bool Refute(Bins bins)
    {
        RefutingLeast = 0;
        if (bins.HasBudget && bins.Budget <= 0)
        {
            return true;
        }

        // Without a cost to beat, capacities alone seldom refute what limits do not.
        return (!(_limits.Any && !bins.HasBudget) && Refute(bins, withLimits: false, rounds: 14))
            || (_limits.Any && Refute(bins, withLimits: true, rounds: 20));
    }

    private bool Refute(Bins bins, bool withLimits, int rounds)
    {
        _rows.Set(bins, withLimits);
        var count = _rows.Count;
        if (count == 0)
        {
            _rows.Apply([]);
            Slack = double.PositiveInfinity;
            return double.IsInfinity(_minimum.Evaluate());
        }

        _dual.Reset(count);
        Array.Resize(ref _best, count);
        var even = new double[count];
        Array.Fill(even, 1.0 / count);
        var bestRatio = double.NegativeInfinity;
        for (var round = 0; round < rounds; round++)
        {
            var prices = round == 0 ? even : _dual.Dual.AsSpan(0, count);
            var total = _rows.Apply(prices);
            var least = _minimum.Evaluate();
            if (least > total * (1 + 1e-9))
            {
                RefutingLeast = withLimits ? 0 : least;
                return true;
            }

            if (total <= 0)
            {
                break;
            }

            if (least / total > bestRatio)
            {
                bestRatio = least / total;
                Slack = Math.Max(0, total - least);
                prices.CopyTo(_best);
            }

            // The columns so far fit into the capacities: no prices can refute, and a few rounds more give good ones.
            if (round > 0 && (least >= 1 - 1e-9 || (total >= 1 && round > rounds / 2)))
            {
                break;
            }

            _rows.Loads(_dual.NextColumn());
            _dual.AddColumn();
        }

        _rows.Apply(_best);
        _minimum.Evaluate();
        return false;
    }
}
