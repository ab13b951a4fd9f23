namespace Continuo.Placement.Solvers.Exact.Pricing;

using Continuo.Placement.Problem;

/// <summary>
/// Lower bound of the cost of a search node: capacities W_j ≤ n_j are priced, so that components and groups of servers
/// separate: L(u) = Σ_i min_o (Σ_j u_j W_oj + F_o) + Σ_groups min over their choices of (c_r − u_r)·k. Prices by
/// subgradient steps towards the best known cost (Polyak).
/// </summary>
internal sealed class LagrangianBound
{
    private readonly CompiledProblem _problem;
    private readonly ServerGroups _groups;
    private readonly PricedMinimum _minimum;
    private readonly int[] _capacity;
    private readonly double[] _used;
    private readonly double[] _prices;
    private readonly double[] _bestPrices;

    public LagrangianBound(CompiledProblem problem, ServerGroups groups, PricedMinimum minimum)
    {
        (_problem, _groups, _minimum) = (problem, groups, minimum);
        _capacity = new int[problem.ServerCount];
        _used = new double[problem.ServerCount];
        _prices = new double[problem.ServerCount];
        _bestPrices = new double[problem.ServerCount];
    }

    /// <summary>Improves the bound and the prices of a node.</summary>
    /// <param name="node">The node; its prices are replaced by better ones.</param>
    /// <param name="best">Best known cost; the bound stops rising once it is reached.</param>
    /// <param name="steps">Most subgradient steps.</param>
    public void Improve(SearchNode node, double best, int steps)
    {
        _groups.Capacities(node, _problem, _capacity);
        _minimum.Open(_capacity);
        _minimum.ClearTimePrices();
        _minimum.SetFunctionPrice(1);
        node.Prices.AsSpan().CopyTo(_prices);
        var bestValue = double.NegativeInfinity;
        var scale = 1.0;
        var stale = 0;
        for (var step = 0; step <= steps; step++)
        {
            var value = Value(node);
            if (value > bestValue)
            {
                stale = value > bestValue + (1e-4 * Math.Abs(bestValue)) ? 0 : stale + 1;
                bestValue = value;
                _prices.AsSpan().CopyTo(_bestPrices);
                if (value >= best)
                {
                    break;
                }
            }
            else
            {
                stale++;
            }

            if (stale > 6)
            {
                (scale, stale) = (scale / 2, 0);
                _bestPrices.AsSpan().CopyTo(_prices);
                if (scale < 0.02)
                {
                    break;
                }

                Value(node);
            }

            if (!Step(double.IsFinite(best) ? best * (1 + 1e-6) : (1.05 * Math.Abs(bestValue)) + 1, Math.Max(value, bestValue), scale))
            {
                break;
            }
        }

        node.Prices = [.. _bestPrices];
        node.PricedBound = bestValue;
        node.Bound = Math.Max(node.Bound, bestValue);
    }

    /// <summary>What a choice in one group adds to the bound at the node's prices over the best choice of that group.</summary>
    public double ReducedCost(SearchNode node, int group, int server, int least, int most)
    {
        var price = node.Prices;
        return Math.Max(0, Choice(server, least, most, price).Cost - Choice(node, group, price).Cost);
    }

    private double Value(SearchNode node)
    {
        _prices.AsSpan().CopyTo(_minimum.Price);
        var value = _minimum.Evaluate();
        Array.Clear(_used);
        for (var g = 0; g < node.Server.Length; g++)
        {
            var (cost, server, count) = Choice(node, g, _prices);
            value += cost;
            if (server >= 0)
            {
                _used[server] = count;
            }
        }

        return value;
    }

    private bool Step(double target, double value, double scale)
    {
        var norm = 0.0;
        for (var s = 0; s < _prices.Length; s++)
        {
            if (_capacity[s] > 0)
            {
                var slope = _minimum.Load[s] - _used[s];
                norm += _prices[s] > 0 || slope > 0 ? slope * slope : 0;
            }
        }

        if (norm < 1e-18 || !double.IsFinite(value))
        {
            return false;
        }

        var length = scale * (target - value) / norm;
        for (var s = 0; s < _prices.Length; s++)
        {
            if (_capacity[s] > 0)
            {
                _prices[s] = Math.Max(0, _prices[s] + (length * (_minimum.Load[s] - _used[s])));
            }
        }

        return true;
    }

    private (double Cost, int Server, int Count) Choice(SearchNode node, int group, double[] prices)
    {
        if (node.Server[group] >= 0)
        {
            return Choice(node.Server[group], node.Least[group], node.Most[group], prices);
        }

        (double Cost, int Server, int Count) best = (0, -1, 0);
        if (node.Server[group] == SearchNode.Open)
        {
            foreach (var s in _groups.Members[group])
            {
                var choice = Choice(s, 1, _problem.MaximumInstances[s], prices);
                best = choice.Cost < best.Cost ? choice : best;
            }
        }

        return best;
    }

    private (double Cost, int Server, int Count) Choice(int server, int least, int most, double[] prices)
    {
        if (server < 0)
        {
            return (0, -1, 0);
        }

        var each = _problem.InstanceCost[server] - prices[server];
        var count = each < 0 ? most : least;
        return (each * count, server, count);
    }
}
