namespace Continuo.Charts.Graphs.Layout;

using System.Collections.Immutable;

/// <summary>Finds the ways of edges through the columns between their ends.</summary>
internal sealed class Routing
{
    private const double Clearance = 6;
    private readonly CompiledDag _dag;
    private readonly Arrangement _arrangement;
    private readonly IReadOnlyList<double> _columnLeft;
    private readonly ColumnTraffic[] _columns;
    private readonly GapTraffic[] _gaps;

    public Routing(CompiledDag dag, Arrangement arrangement, IReadOnlyList<double> columnLeft)
    {
        (_dag, _arrangement, _columnLeft) = (dag, arrangement, columnLeft);
        _columns = [.. Enumerable.Range(0, dag.Ranks).Select(_ => new ColumnTraffic())];
        _gaps = [.. Enumerable.Range(0, dag.Ranks).Select(_ => new GapTraffic())];
        for (var node = 0; node < dag.Rank.Length; node++)
        {
            _columns[dag.Rank[node]].Close(arrangement.NodeTop[node] - Clearance, arrangement.NodeTop[node] + dag.NodeHeight + Clearance);
        }

        for (var index = 0; index < dag.Blocks.Length; index++)
        {
            if (dag.Blocks[index].Box >= 0)
            {
                CloseBox(index);
            }
        }
    }

    /// <summary>Passes that came too near to others.</summary>
    public int Crowded => _columns.Sum(column => column.Crowded);

    public ImmutableArray<EdgeRoute> Routes()
    {
        var passes = new double[_dag.From.Length][];
        foreach (var edge in Enumerable.Range(0, _dag.From.Length).OrderBy(edge => _dag.Rank[_dag.To[edge]] - _dag.Rank[_dag.From[edge]]))
        {
            passes[edge] = Passes(edge);
        }

        var entry = Entries(passes);
        var turns = Turns(passes, entry);
        return [.. Enumerable.Range(0, _dag.From.Length).Select(edge =>
        {
            var (from, to) = (_dag.From[edge], _dag.To[edge]);
            var rank = _dag.Rank[from];
            return new EdgeRoute(
                Right(rank), _arrangement.CenterOf(from),
                [.. passes[edge].Select((y, i) => new EdgePass(_columnLeft[rank + 1 + i], Right(rank + 1 + i), y))],
                turns[edge], _columnLeft[_dag.Rank[to]], entry[edge]);
        })];
    }

    private double Right(int rank) => _columnLeft[rank] + _dag.ColumnWidth[rank];

    private void CloseBox(int index)
    {
        var block = _dag.Blocks[index];
        var (top, bottom) = (_arrangement.BlockTop[index], _arrangement.BlockTop[index] + block.Height);
        _columns[block.FirstRank].Close(top - 7, top + block.HeaderHeight);
        for (var rank = block.FirstRank; rank <= block.LastRank; rank++)
        {
            _columns[rank].Close(top - 7, top + 4);
            _columns[rank].Close(bottom - 4, bottom + 7);
            _columns[rank].Discourage(top, bottom, index);
        }
    }

    private double[] Passes(int edge)
    {
        var (from, to) = (_dag.From[edge], _dag.To[edge]);
        var (y, target) = (_arrangement.CenterOf(from), _arrangement.CenterOf(to));
        var ends = (_dag.BlockOf[from], _dag.BlockOf[to]);
        var owner = from * 2 + (_dag.Graph.Edges[edge].Dashed ? 1 : 0);
        var result = new double[_dag.Rank[to] - _dag.Rank[from] - 1];
        for (var i = 0; i < result.Length; i++)
        {
            var rank = _dag.Rank[from] + 1 + i;
            var (before, last) = (y, i == result.Length - 1);
            y = _columns[rank].Take(owner, y, target, DagMetrics.TopMargin + 4, _arrangement.Bottom - 4, ends, height =>
                _gaps[rank - 1].Crossed(owner, before, height) + (last ? _gaps[rank].Crossed(owner, height, target) : 0));
            _gaps[rank - 1].Add(owner, before, y);
            result[i] = y;
        }

        _gaps[_dag.Rank[to] - 1].Add(owner, y, target);
        return result;
    }

    /// <summary>Bends between the same columns climb one beside the other: the upper one of two that fall falls later, the lower one of two that rise rises later.</summary>
    private ImmutableArray<double>[] Turns(double[][] passes, double[] entry)
    {
        var bends = new List<(int Edge, int Part, int Gap, double From, double To)>();
        for (var edge = 0; edge < passes.Length; edge++)
        {
            double[] heights = [_arrangement.CenterOf(_dag.From[edge]), .. passes[edge], entry[edge]];
            bends.AddRange(Enumerable.Range(0, heights.Length - 1).Select(i => (edge, i, _dag.Rank[_dag.From[edge]] + i, heights[i], heights[i + 1])));
        }

        var turns = passes.Select(heights => Enumerable.Repeat(0.5, heights.Length + 1).ToArray()).ToArray();
        foreach (var group in bends.Where(bend => Math.Abs(bend.To - bend.From) > 12).GroupBy(bend => (bend.Gap, Falls: bend.To > bend.From)))
        {
            var shapes = group.GroupBy(bend => (bend.From, bend.To)).OrderBy(shape => (shape.Key.From + shape.Key.To) * (group.Key.Falls ? -1 : 1)).ToArray();
            var step = shapes.Length > 1 ? Math.Min(0.08, 0.5 / (shapes.Length - 1)) : 0;
            foreach (var (i, shape) in shapes.Index())
            {
                foreach (var bend in shape)
                {
                    turns[bend.Edge][bend.Part] = 0.5 + (i - (shapes.Length - 1) / 2.0) * step;
                }
            }
        }

        return [.. turns.Select(parts => parts.ToImmutableArray())];
    }

    /// <summary>Edges enter a node one above the other, in the order in which they come.</summary>
    private double[] Entries(double[][] passes)
    {
        var entry = new double[passes.Length];
        foreach (var group in Enumerable.Range(0, passes.Length).GroupBy(edge => _dag.To[edge]))
        {
            var sorted = group.OrderBy(edge => passes[edge].Length > 0 ? passes[edge][^1] : _arrangement.CenterOf(_dag.From[edge])).ToArray();
            var distance = sorted.Length > 1 ? Math.Min(7, (_dag.NodeHeight - 12) / (sorted.Length - 1)) : 0;
            for (var i = 0; i < sorted.Length; i++)
            {
                entry[sorted[i]] = _arrangement.CenterOf(group.Key) + (i - (sorted.Length - 1) / 2.0) * distance;
            }
        }

        return entry;
    }
}
