namespace Continuo.Charts.Graphs.Layout;

/// <summary>Searches an order with few crossings and short edges: barycentres first, then exchanges of neighbours.</summary>
internal sealed class Ordering
{
    private const int Rounds = 16;
    private const int Exchanges = 400;
    private readonly CompiledDag _dag;
    private readonly IReadOnlyList<double> _laneMinimum;
    private DagOrder _best;
    private double _bestCost;

    private Ordering(CompiledDag dag, IReadOnlyList<double> laneMinimum)
    {
        (_dag, _laneMinimum) = (dag, laneMinimum);
        _best = DagOrder.Initial(dag);
        _bestCost = Crossings.Cost(dag, Arrange(_best));
    }

    public static DagOrder Of(CompiledDag dag, IReadOnlyList<double> laneMinimum)
    {
        var search = new Ordering(dag, laneMinimum);
        search.Barycentres();
        search.Exchange();
        return search._best;
    }

    private Arrangement Arrange(DagOrder order) => Arrangement.Of(_dag, order, _laneMinimum, 0);

    private bool Keep(DagOrder order)
    {
        var cost = Crossings.Cost(_dag, Arrange(order));
        if (cost >= _bestCost - 1e-9)
        {
            return false;
        }

        (_best, _bestCost) = (order, cost);
        return true;
    }

    private void Barycentres()
    {
        var order = _best.Clone();
        for (var round = 0; round < Rounds; round++)
        {
            var center = Centers(Arrange(order), before: round % 3 != 1, after: round % 3 != 0);
            order = order.Clone();
            foreach (var stack in order.Stacks.SelectMany(block => block))
            {
                Sort(stack, node => center[node]);
            }

            foreach (var lane in order.Lanes)
            {
                Sort(lane, block => _dag.Blocks[block].Stacks.SelectMany(stack => stack).Average(node => center[node]));
            }

            Keep(order.Clone());
        }
    }

    private void Exchange()
    {
        // Each trial costs about the square of the number of edges; a large graph gets fewer.
        var left = Math.Min(Exchanges, 4_000_000 / Math.Max(1, _dag.From.Length * _dag.From.Length));
        var improved = true;
        while (improved && left > 0)
        {
            improved = false;
            var rows = _best.Rows.Count();
            for (var row = 0; row < rows; row++)
            {
                var length = _best.Rows.ElementAt(row).Length;
                for (var i = 0; i + 1 < length && left > 0; i++, left--)
                {
                    var order = _best.Clone();
                    var changed = order.Rows.ElementAt(row);
                    (changed[i], changed[i + 1]) = (changed[i + 1], changed[i]);
                    improved |= Keep(order);
                }
            }
        }
    }

    private double[] Centers(Arrangement arrangement, bool before, bool after)
    {
        var (sum, count) = (new double[_dag.BlockOf.Length], new int[_dag.BlockOf.Length]);
        for (var edge = 0; edge < _dag.From.Length; edge++)
        {
            var (from, to) = (_dag.From[edge], _dag.To[edge]);
            if (before)
            {
                sum[to] += arrangement.CenterOf(from);
                count[to]++;
            }

            if (after)
            {
                sum[from] += arrangement.CenterOf(to);
                count[from]++;
            }
        }

        return [.. sum.Select((value, node) => count[node] > 0 ? value / count[node] : arrangement.CenterOf(node))];
    }

    private static void Sort(int[] items, Func<int, double> key)
    {
        var sorted = items.OrderBy(item => Math.Round(key(item), 6)).ToArray();
        sorted.CopyTo(items, 0);
    }
}
