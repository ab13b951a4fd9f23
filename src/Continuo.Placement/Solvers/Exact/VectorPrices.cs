namespace Continuo.Placement.Solvers.Exact;

/// <summary>
/// Prices per unit of capacity of the bins that refute a node: if the priced work of the cheapest options exceeds the priced
/// capacities, no placement fits. The prices are duals of the packing program over the minimisers found so far.
/// </summary>
internal sealed class VectorPrices
{
    private const int Rounds = 14;
    private readonly PackingDual _dual = new();
    private readonly PricedMinimum _minimum;
    private readonly double[] _bestPrices;

    public VectorPrices(PricedMinimum minimum)
    {
        _minimum = minimum;
        _bestPrices = new double[minimum.Price.Length];
    }

    /// <summary>Least priced work at the prices that refuted last: no smaller priced capacity can do.</summary>
    public double RefutingLeast { get; private set; }

    /// <summary>Room between priced capacity and least priced work, when the node is not refuted.</summary>
    public double Slack { get; private set; }

    /// <summary>Optimises the prices; leaves the minimum evaluated at the best ones.</summary>
    /// <returns>True when the node is refuted.</returns>
    public bool Refute(Bins bins)
    {
        var count = bins.Count + (bins.HasBudget ? 1 : 0);
        if (count == 0)
        {
            SetPrices(bins, [], 0);
            Slack = double.PositiveInfinity;
            return double.IsInfinity(_minimum.Evaluate());
        }

        RefutingLeast = 0;
        if (bins.HasBudget && bins.Budget <= 0)
        {
            return true;
        }

        _dual.Reset(count);
        Span<double> even = stackalloc double[count];
        even.Fill(1.0 / count);
        var bestRatio = double.NegativeInfinity;
        for (var round = 0; round < Rounds; round++)
        {
            var prices = round == 0 ? even : _dual.Dual.AsSpan(0, count);
            var least = SetPrices(bins, prices, count);
            var total = Sum(prices);
            if (least > total * (1 + 1e-9))
            {
                RefutingLeast = least;
                return true;
            }

            if (total <= 0)
            {
                break;
            }

            var ratio = least / total;
            if (ratio > bestRatio)
            {
                bestRatio = ratio;
                Keep(total - least);
            }

            // The columns so far fit into the capacities: no prices can refute, and a few rounds more give good ones.
            if (round > 0 && (least >= 1 - 1e-9 || (total >= 1 && round > 7)))
            {
                break;
            }

            AddColumn(bins);
        }

        SetBest();
        return false;
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }

    private double SetPrices(Bins bins, ReadOnlySpan<double> prices, int count)
    {
        for (var b = 0; b < bins.Count; b++)
        {
            _minimum.Price[bins.Server[b]] = Math.Max(0, prices[b]) / Math.Max(bins.Capacity[b], 1e-12);
        }

        _minimum.SetFunctionPrice(bins.HasBudget && count > bins.Count ? Math.Max(0, prices[bins.Count]) / bins.Budget : 0);
        return _minimum.Evaluate();
    }

    private void AddColumn(Bins bins)
    {
        var column = _dual.NextColumn();
        for (var b = 0; b < bins.Count; b++)
        {
            column[b] = _minimum.Load[bins.Server[b]] / Math.Max(bins.Capacity[b], 1e-12);
        }

        if (bins.HasBudget)
        {
            column[bins.Count] = _minimum.FunctionLoad / bins.Budget;
        }

        _dual.AddColumn();
    }

    private void Keep(double slack)
    {
        Slack = Math.Max(0, slack);
        _minimum.Price.AsSpan().CopyTo(_bestPrices);
    }

    private void SetBest()
    {
        _bestPrices.AsSpan().CopyTo(_minimum.Price);
        _minimum.Evaluate();
    }
}
