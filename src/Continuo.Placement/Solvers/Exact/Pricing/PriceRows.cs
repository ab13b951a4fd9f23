namespace Continuo.Placement.Solvers.Exact.Pricing;

using Continuo.Placement.Problem;

/// <summary>
/// The rows that prices are found for: the bins, the budget, and, when wanted, what limits add. Puts prices of rows into a
/// <see cref="PricedMinimum"/> and takes the loads of its minimisers.
/// </summary>
internal sealed class PriceRows(CompiledProblem problem, LimitRows limits, PricedMinimum minimum)
{
    private bool _withLimits;
    private Bins _bins = new(problem);

    public int Count { get; private set; }

    public void Set(Bins bins, bool withLimits)
    {
        (_bins, _withLimits) = (bins, withLimits);
        Count = bins.Count + (bins.HasBudget ? 1 : 0) + (withLimits ? limits.TimeRows.Length : 0);
    }

    /// <summary>Prices the candidates; each row's price is per share of its capacity.</summary>
    /// <returns>Sum of the prices: the priced capacity.</returns>
    public double Apply(ReadOnlySpan<double> prices)
    {
        Array.Clear(minimum.Price);
        minimum.ClearTimePrices();
        var sum = 0.0;
        for (var b = 0; b < _bins.Count; b++)
        {
            var price = Math.Max(0, prices[b]);
            var server = _bins.Server[b];
            sum += price;
            minimum.Price[server] = price / Capacity(b);
            if (UsesLimit(b) && price > 0)
            {
                minimum.AddTimePrice(limits.InLimit[limits.LimitOf[server]], server, price / limits.Room[server]);
            }
        }

        var row = _bins.Count;
        if (_bins.HasBudget)
        {
            var price = Math.Max(0, prices[row++]);
            sum += price;
            minimum.SetFunctionPrice(price / _bins.Budget);
        }

        for (var k = 0; _withLimits && k < limits.TimeRows.Length; k++)
        {
            var price = Math.Max(0, prices[row + k]);
            sum += price;
            if (price > 0)
            {
                var limit = limits.TimeRows[k];
                minimum.AddTimePrice(limits.InLimit[limit], -1, price / problem.Limits[limit].Seconds);
            }
        }

        return sum;
    }

    /// <summary>Shares of the capacities that the minimising options take.</summary>
    public void Loads(Span<double> column)
    {
        column.Clear();
        var budgetRow = _bins.Count;
        var timeRow = budgetRow + (_bins.HasBudget ? 1 : 0);
        foreach (var candidate in minimum.Chosen)
        {
            var resource = problem.Resource[candidate];
            var component = minimum.ComponentOf(candidate);
            if (resource < problem.ServerCount)
            {
                var b = _bins.Of[resource];
                column[b] += problem.Work[candidate] / Capacity(b);
                if (UsesLimit(b) && limits.InLimit[limits.LimitOf[resource]][component])
                {
                    column[b] += problem.TimeWeight[candidate] / limits.Room[resource];
                }
            }
            else if (_bins.HasBudget)
            {
                column[budgetRow] += problem.InvocationCost[candidate] / _bins.Budget;
            }

            for (var k = 0; _withLimits && k < limits.TimeRows.Length; k++)
            {
                var limit = limits.TimeRows[k];
                column[timeRow + k] += limits.InLimit[limit][component]
                    ? (problem.TimeWeight[candidate] + problem.ConstantTime[candidate]) / problem.Limits[limit].Seconds
                    : 0;
            }
        }
    }

    /// <summary>A bin whose capacity fell keeps its plain row, which is tighter.</summary>
    private bool UsesLimit(int bin) =>
        _withLimits && limits.LimitOf[_bins.Server[bin]] >= 0 && _bins.Capacity[bin] > 0.95 * _bins.Instances[bin];

    private double Capacity(int bin) => UsesLimit(bin) ? _bins.Instances[bin] : Math.Max(_bins.Capacity[bin], 1e-12);
}
