namespace Continuo.Charts.Graphs.Drawing;

using System.Collections.Immutable;
using Continuo.Charts.Graphs.Layout;
using Continuo.Charts.Markup;
using Continuo.Charts.Svg;

/// <summary>Draws a <see cref="LayeredDag"/> as it was laid out.</summary>
internal sealed class DagDrawing(LayeredDag graph, DagLayout layout)
{
    private readonly ImmutableArray<int> _colors = GroupColors(graph);

    public Picture Draw()
    {
        var width = Math.Max(layout.Width, 320);
        var labels = new EdgeLabels(layout);
        return new Picture(width, Math.Ceiling(layout.Height + 8), graph.Title, graph.Description.Length > 0 ? graph.Description : Summary(),
        [
            Shape.Text(0, 16, TextMeasure.Fit(graph.Title, width, 14, bold: true), "c-title"),
            .. DagKey.Draw(graph, _colors.Any(color => color > 0)),
            .. graph.Lanes.IsEmpty ? [] : layout.Lanes.SelectMany((area, lane) => LaneDrawing.Draw(graph, lane, area with { Width = width })),
            .. layout.Blocks.SelectMany((area, block) => BoxDrawing.Draw(graph, layout.Dag.Blocks[block].Box, area, layout.Headers[block])),
            .. layout.Routes.Select((route, edge) => EdgeDrawing.Draw(graph, edge, route, Width(edge))),
            .. layout.Nodes.Select((area, node) => NodeDrawing.Draw(graph.Nodes[node], area, _colors[node])),
            .. labels.Draw(),
        ]);
    }

    /// <summary>Who sits where, then the edges.</summary>
    private string Summary()
    {
        var places = graph.Boxes.Select(box => (box.Title, Nodes: graph.Nodes.Where(node => node.BoxId == box.Id).ToArray())).Where(place => place.Nodes.Length > 0)
            .Select(place => $"{place.Title}: {string.Join(", ", place.Nodes.Select(node => node.Title))}.");
        var titles = graph.Nodes.ToDictionary(node => node.Id, node => node.Title, StringComparer.Ordinal);
        return string.Join(" ", places.Append($"{graph.Nodes.Length} nodes, {graph.Edges.Length} edges: "
            + string.Join(", ", graph.Edges.Select(edge => $"{titles[edge.From]} → {titles[edge.To]}")) + "."));
    }

    /// <summary>Width of a line from 1.1 to 2.7 pixels, by the root of the weight.</summary>
    private double Width(int edge)
    {
        static double Size(GraphEdge edge) => edge.Weight > 0 && double.IsFinite(edge.Weight) ? edge.Weight : 0;
        var (least, most) = (graph.Edges.Min(Size), graph.Edges.Max(Size));
        return most > least ? 1.1 + 1.6 * Math.Sqrt(Size(graph.Edges[edge]) / most) : 1.4;
    }

    /// <summary>A colour for each group of at least two nodes, none for the others.</summary>
    private static ImmutableArray<int> GroupColors(LayeredDag graph)
    {
        var groups = graph.Nodes.Where(node => node.Group.Length > 0).GroupBy(node => node.Group, StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any()).Select(group => group.Key).ToList();
        return [.. graph.Nodes.Select(node => groups.IndexOf(node.Group) is var index and >= 0 ? index % 8 + 1 : 0)];
    }
}
