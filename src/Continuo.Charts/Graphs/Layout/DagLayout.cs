namespace Continuo.Charts.Graphs.Layout;

using System.Collections.Immutable;
using Continuo.Charts.Svg;

/// <summary>Where everything of a graph stands.</summary>
/// <param name="Dag">The graph.</param>
/// <param name="Gutter">Width left of the columns, where lanes are named.</param>
/// <param name="Width">Width of it all.</param>
/// <param name="Height">Height of it all, without a margin below.</param>
/// <param name="Lanes">Lanes from top to bottom, the one of nodes without a box last.</param>
/// <param name="Blocks">Boxes, and nodes without a box.</param>
/// <param name="Headers">Where the texts of boxes stand; of no height for nodes without a box.</param>
/// <param name="Nodes">Nodes.</param>
/// <param name="Routes">Edges.</param>
internal sealed record DagLayout(
    CompiledDag Dag,
    double Gutter,
    double Width,
    double Height,
    ImmutableArray<Area> Lanes,
    ImmutableArray<Area> Blocks,
    ImmutableArray<Area> Headers,
    ImmutableArray<Area> Nodes,
    ImmutableArray<EdgeRoute> Routes)
{
    private const int Widenings = 8;

    public static DagLayout Of(CompiledDag dag)
    {
        var gutter = dag.HasLanes ? GutterWidth(dag.Graph) : 2;
        var minimum = Enumerable.Range(0, dag.LaneCount).Select(lane => LaneMinimum(dag, lane)).ToArray();
        var order = Ordering.Of(dag, minimum);
        var left = ColumnLefts(dag, gutter);
        var (arrangement, routes) = Routed(dag, order, minimum, left);
        var width = (dag.Ranks > 0 ? left[^1] + dag.ColumnWidth[^1] : gutter + 200) + (dag.HasLanes ? DagMetrics.BoxPadding + 16 : 2);
        ImmutableArray<Area> nodes = [.. dag.Rank.Select((rank, node) => new Area(left[rank], arrangement.NodeTop[node], dag.ColumnWidth[rank], dag.NodeHeight))];
        return new DagLayout(
            dag, gutter, width, arrangement.Bottom,
            [.. arrangement.LaneTop.Select((top, lane) => new Area(0, top, width, arrangement.LaneHeight[lane]))],
            [.. dag.Blocks.Select((block, index) => BlockArea(dag, block, arrangement.BlockTop[index], left))],
            [.. dag.Blocks.Select((block, index) => new Area(left[block.FirstRank], arrangement.BlockTop[index], dag.ColumnWidth[block.FirstRank], block.HeaderHeight))],
            nodes, routes);
    }

    /// <summary>Lanes are made higher until the lines that pass have room, or this has been tried often enough.</summary>
    private static (Arrangement Arrangement, ImmutableArray<EdgeRoute> Routes) Routed(CompiledDag dag, DagOrder order, double[] minimum, double[] left)
    {
        for (var widening = 0; ; widening++)
        {
            var arrangement = Arrangement.Of(dag, order, minimum, widening * 14.0 / (dag.HasLanes ? 1 : 0.5));
            var routing = new Routing(dag, arrangement, left);
            var routes = routing.Routes();
            if (routing.Crowded == 0 || widening == Widenings)
            {
                return (arrangement, routes);
            }
        }
    }

    private static double[] ColumnLefts(CompiledDag dag, double gutter)
    {
        var left = new double[dag.Ranks];
        var x = gutter + (dag.HasLanes ? DagMetrics.BoxPadding + 14 : 0);
        for (var rank = 0; rank < dag.Ranks; rank++)
        {
            left[rank] = x;
            x += dag.ColumnWidth[rank] + (rank < dag.GapWidth.Length ? dag.GapWidth[rank] : 0);
        }

        return left;
    }

    private static Area BlockArea(CompiledDag dag, Block block, double top, double[] left)
    {
        var padding = block.Box < 0 ? 0 : DagMetrics.BoxPadding;
        var right = left[block.LastRank] + dag.ColumnWidth[block.LastRank];
        return new Area(left[block.FirstRank] - padding, top, right - left[block.FirstRank] + 2 * padding, block.Height);
    }

    private static double GutterWidth(LayeredDag graph)
    {
        var names = graph.Lanes.Select(lane => lane.Name).Append(graph.UnplacedName).Max(name => TextMeasure.Width(name, 12, bold: true));
        var subtitles = graph.Lanes.SelectMany(lane => (string[])[lane.Subtitle, lane.Kind]).Max(text => TextMeasure.Width(text, 11));
        return Math.Ceiling(Math.Clamp(Math.Max(names, subtitles) + 26, 90, 180));
    }

    private static double LaneMinimum(CompiledDag dag, int lane) =>
        !dag.HasLanes ? 0 : lane >= dag.Graph.Lanes.Length ? 40
        : 40 + (dag.Graph.Lanes[lane].Subtitle.Length > 0 ? 16 : 0) + (dag.Graph.Lanes[lane].Kind.Length > 0 ? 18 : 0);
}
