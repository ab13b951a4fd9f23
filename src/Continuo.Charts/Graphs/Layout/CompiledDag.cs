namespace Continuo.Charts.Graphs.Layout;

using System.Collections.Immutable;
using Continuo.Charts.Svg;

/// <summary>A graph with indices instead of names, with its ranks, its blocks and the sizes of its columns.</summary>
internal sealed class CompiledDag
{
    private CompiledDag(LayeredDag graph, int[] from, int[] to)
    {
        Graph = graph;
        (From, To) = (from, to);
        Rank = Ranking.Of(graph.Nodes.Length, from, to);
        Ranks = Rank.Append(-1).Max() + 1;
        NodeHeight = DagMetrics.NodeHeight(graph.Nodes.Any(node => node.Subtitle.Length > 0));
        HasLanes = graph.Lanes.Length > 0;

        // Without lanes, lines can pass between nodes only.
        BlockGap = HasLanes ? 24 : Math.Clamp(12 + 10.0 * from.Length / Math.Max(1, graph.Nodes.Length), 24, 60);
        Blocks = CompileBlocks();
        LaneCount = Math.Max(Math.Max(1, graph.Lanes.Length), Blocks.Select(block => block.Lane + 1).Append(0).Max());
        BlockOf = new int[graph.Nodes.Length];
        foreach (var (index, block) in Blocks.Index())
        {
            foreach (var node in block.Stacks.SelectMany(stack => stack))
            {
                BlockOf[node] = index;
            }
        }

        ColumnWidth = [.. Enumerable.Range(0, Ranks).Select(WidthOfColumn)];
        GapWidth = [.. Enumerable.Range(0, Math.Max(0, Ranks - 1)).Select(WidthOfGap)];
    }

    public LayeredDag Graph { get; }

    public int[] From { get; }

    public int[] To { get; }

    public int[] Rank { get; }

    public int Ranks { get; }

    public bool HasLanes { get; }

    public int LaneCount { get; }

    public double NodeHeight { get; }

    /// <summary>Least distance between blocks one above the other.</summary>
    public double BlockGap { get; }

    public ImmutableArray<Block> Blocks { get; }

    public int[] BlockOf { get; }

    public ImmutableArray<double> ColumnWidth { get; }

    /// <summary>Width between a column and the next.</summary>
    public ImmutableArray<double> GapWidth { get; }

    public static CompiledDag Compile(LayeredDag graph)
    {
        var nodes = Index(graph.Nodes.Select(node => node.Id), "node");
        var boxes = Index(graph.Boxes.Select(box => box.Id), "box");
        var lanes = Index(graph.Lanes.Select(lane => lane.Id), "lane");
        foreach (var node in graph.Nodes.Where(node => node.BoxId.Length > 0))
        {
            Find(boxes, node.BoxId, "box");
        }

        foreach (var box in graph.Boxes)
        {
            Find(lanes, box.LaneId, "lane");
        }

        return new CompiledDag(
            graph,
            [.. graph.Edges.Select(edge => Find(nodes, edge.From, "node"))],
            [.. graph.Edges.Select(edge => Find(nodes, edge.To, "node"))]);
    }

    private static Dictionary<string, int> Index(IEnumerable<string> ids, string what)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (!index.TryAdd(id, index.Count))
            {
                throw new ArgumentException($"The graph has two entries for the {what} '{id}'.", nameof(ids));
            }
        }

        return index;
    }

    private static int Find(Dictionary<string, int> index, string id, string what) =>
        index.TryGetValue(id, out var found) ? found : throw new ArgumentException($"The graph has no {what} '{id}'.", nameof(id));

    private ImmutableArray<Block> CompileBlocks()
    {
        var laneOf = Graph.Lanes.Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index, StringComparer.Ordinal);
        var boxed = Graph.Boxes.Index()
            .Select(box => (Box: box.Index, Nodes: Enumerable.Range(0, Graph.Nodes.Length).Where(node => Graph.Nodes[node].BoxId == box.Item.Id).ToArray()))
            .Where(pair => pair.Nodes.Length > 0)
            .Select(pair => BlockFor(pair.Box, laneOf[Graph.Boxes[pair.Box].LaneId], pair.Nodes));
        var unplaced = Enumerable.Range(0, Graph.Nodes.Length).Where(node => Graph.Nodes[node].BoxId.Length == 0)
            .Select(node => BlockFor(-1, Graph.Lanes.Length, [node]));
        return [.. boxed, .. unplaced];
    }

    private Block BlockFor(int box, int lane, int[] nodes)
    {
        var (first, last) = (nodes.Min(node => Rank[node]), nodes.Max(node => Rank[node]));
        ImmutableArray<ImmutableArray<int>> stacks = [.. Enumerable.Range(first, last - first + 1)
            .Select(rank => nodes.Where(node => Rank[node] == rank).ToImmutableArray())];
        var content = stacks.Max(stack => StackHeight(stack.Length));
        var header = box < 0 ? 0 : DagMetrics.HeaderHeight(Graph.Boxes[box]);
        return new Block(box, lane, first, last, stacks, header, content + header + (box < 0 ? 0 : DagMetrics.BoxPadding));
    }

    /// <summary>Height of some nodes on top of each other.</summary>
    public double StackHeight(int nodes) => nodes * NodeHeight + Math.Max(0, nodes - 1) * DagMetrics.NodeGap;

    private double WidthOfColumn(int rank)
    {
        var nodes = Graph.Nodes.Where((_, node) => Rank[node] == rank).Select(node =>
            Math.Max(TextMeasure.Width(node.Title, DagMetrics.TitleSize, bold: true), TextMeasure.Width(node.Subtitle, DagMetrics.SubtitleSize)) + 24);
        var boxes = Blocks.Where(block => block.Box >= 0 && block.FirstRank == rank).Select(block => Graph.Boxes[block.Box]).Select(box =>
            box.Subtitles.Select(line => TextMeasure.Width(line, DagMetrics.SubtitleSize))
                .Append(TextMeasure.Width(box.Title, DagMetrics.TitleSize, bold: true)).Max() + 4);
        return Math.Ceiling(Math.Clamp(nodes.Concat(boxes).Append(0).Max(), DagMetrics.ColumnMinimum, DagMetrics.ColumnMaximum));
    }

    private double WidthOfGap(int rank)
    {
        var across = Enumerable.Range(0, From.Length).Where(edge => Rank[From[edge]] <= rank && Rank[To[edge]] > rank).ToArray();
        var labels = across.Where(edge => Rank[To[edge]] == rank + 1)
            .Select(edge => TextMeasure.Width(Graph.Edges[edge].Label, DagMetrics.SubtitleSize)).Append(0).Max();
        return Math.Ceiling(Math.Max(Math.Clamp(38 + 2.5 * across.Length, 44, 110), Math.Min(120, labels + 32)));
    }
}
