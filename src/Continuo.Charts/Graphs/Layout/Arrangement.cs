namespace Continuo.Charts.Graphs.Layout;

/// <summary>Vertical positions: where lanes, blocks and nodes begin, for a given order.</summary>
internal sealed class Arrangement
{
    private readonly CompiledDag _dag;
    private readonly DagOrder _order;

    private Arrangement(CompiledDag dag, DagOrder order)
    {
        (_dag, _order) = (dag, order);
        LaneTop = new double[dag.LaneCount];
        LaneHeight = new double[dag.LaneCount];
        BlockTop = new double[dag.Blocks.Length];
        NodeTop = new double[dag.Graph.Nodes.Length];
    }

    public double[] LaneTop { get; }

    public double[] LaneHeight { get; }

    public double[] BlockTop { get; }

    public double[] NodeTop { get; }

    public double Bottom => LaneTop[^1] + LaneHeight[^1];

    public double CenterOf(int node) => NodeTop[node] + _dag.NodeHeight / 2;

    /// <summary>Packs the blocks of each lane upwards, then moves each towards what it is joined with.</summary>
    /// <param name="dag">The graph.</param>
    /// <param name="order">The order to keep among blocks that share a column.</param>
    /// <param name="laneMinimum">Least height of each lane.</param>
    /// <param name="room">Height to add to each lane for the lines that pass.</param>
    /// <returns>The positions.</returns>
    public static Arrangement Of(CompiledDag dag, DagOrder order, IReadOnlyList<double> laneMinimum, double room)
    {
        var result = new Arrangement(dag, order);
        result.Pack(laneMinimum, room);
        result.PlaceNodes();
        for (var pass = 0; pass < 6; pass++)
        {
            result.Attract(upwards: pass % 2 == 1);
        }

        return result;
    }

    private void Pack(IReadOnlyList<double> laneMinimum, double room)
    {
        var top = DagMetrics.TopMargin;
        for (var lane = 0; lane < _dag.LaneCount; lane++)
        {
            LaneTop[lane] = top;
            var added = _order.Lanes[lane].Length > 0 ? room / 2 : 0;
            var first = top + DagMetrics.LanePadding + added;
            var free = Enumerable.Repeat(first, _dag.Ranks).ToArray();
            var bottom = first;
            foreach (var index in _order.Lanes[lane])
            {
                var block = _dag.Blocks[index];
                var span = free.AsSpan(block.FirstRank, block.LastRank - block.FirstRank + 1);
                foreach (var height in span)
                {
                    BlockTop[index] = Math.Max(BlockTop[index], height);
                }

                bottom = Math.Max(bottom, BlockTop[index] + block.Height);
                span.Fill(BlockTop[index] + block.Height + _dag.BlockGap);
            }

            LaneHeight[lane] = Math.Max(laneMinimum[lane], bottom + DagMetrics.LanePadding + added - top);
            top += LaneHeight[lane] + DagMetrics.LaneGap;
        }
    }

    private void PlaceNodes()
    {
        for (var index = 0; index < _dag.Blocks.Length; index++)
        {
            var block = _dag.Blocks[index];
            var top = BlockTop[index] + block.HeaderHeight;
            var content = block.Height - block.HeaderHeight - (block.Box < 0 ? 0 : DagMetrics.BoxPadding);
            foreach (var stack in _order.Stacks[index])
            {
                var y = top + (content - _dag.StackHeight(stack.Length)) / 2;
                foreach (var node in stack)
                {
                    NodeTop[node] = y;
                    y += _dag.NodeHeight + DagMetrics.NodeGap;
                }
            }
        }
    }

    private void Attract(bool upwards)
    {
        var (pull, weight) = (new double[_dag.Blocks.Length], new double[_dag.Blocks.Length]);
        foreach (var row in _order.Lanes)
        {
            for (var i = 0; i < row.Length; i++)
            {
                var index = upwards ? row[i] : row[^(i + 1)];
                Pull(index, pull, weight);
                if (weight[index] > 0)
                {
                    Move(row, index, pull[index] / weight[index]);
                }
            }
        }
    }

    private void Pull(int index, double[] pull, double[] weight)
    {
        for (var edge = 0; edge < _dag.From.Length; edge++)
        {
            var (from, to) = (_dag.From[edge], _dag.To[edge]);
            if (_dag.BlockOf[from] == _dag.BlockOf[to] || (_dag.BlockOf[from] != index && _dag.BlockOf[to] != index))
            {
                continue;
            }

            var strength = 1.0 / (_dag.Rank[to] - _dag.Rank[from]);
            var distance = CenterOf(to) - CenterOf(from);
            pull[index] += strength * (_dag.BlockOf[from] == index ? distance : -distance);
            weight[index] += strength;
        }
    }

    private void Move(int[] row, int index, double wanted)
    {
        var block = _dag.Blocks[index];
        var padding = DagMetrics.LanePadding;
        var least = LaneTop[block.Lane] + padding;
        var most = LaneTop[block.Lane] + LaneHeight[block.Lane] - padding - block.Height;
        foreach (var other in row)
        {
            if (other == index || !block.Shares(_dag.Blocks[other]))
            {
                continue;
            }

            if (BlockTop[other] < BlockTop[index])
            {
                least = Math.Max(least, BlockTop[other] + _dag.Blocks[other].Height + _dag.BlockGap);
            }
            else
            {
                most = Math.Min(most, BlockTop[other] - _dag.BlockGap - block.Height);
            }
        }

        var target = Math.Max(least, Math.Min(most, BlockTop[index] + wanted));
        var shift = target - BlockTop[index];
        BlockTop[index] = target;
        foreach (var node in _dag.Blocks[index].Stacks.SelectMany(stack => stack))
        {
            NodeTop[node] += shift;
        }
    }
}
