namespace Continuo.Charts.Graphs.Drawing;

using System.Text;
using Continuo.Charts.Graphs.Layout;
using Continuo.Charts.Markup;
using Continuo.Charts.Svg;

/// <summary>Draws an edge as a smooth curve with an arrowhead.</summary>
internal static class EdgeDrawing
{
    private const double Head = 7;

    public static Element Draw(LayeredDag graph, int index, EdgeRoute route, double width)
    {
        var edge = graph.Edges[index];
        var commands = Commands(route);
        var tip = $"{TitleOf(graph, edge.From)} → {TitleOf(graph, edge.To)}" + (edge.Label.Length > 0 ? $": {edge.Label}" : "");
        var half = 2.4 + width / 2;
        var line = Shape.Path(commands, edge.Dashed ? "c-edge-line c-dashed" : "c-edge-line").With("stroke-width", width);
        var head = Element.Of("polygon").Class("c-edge c-head").With("points",
            $"{N(route.EndX)},{N(route.EndY)} {N(route.EndX - Head - 1)},{N(route.EndY - half)} {N(route.EndX - Head - 1)},{N(route.EndY + half)}");
        return Element.Of("g").Class("c-link").Add(Shape.Tip(tip), Shape.Path(commands, "c-hit"), line, head);
    }

    private static string Commands(EdgeRoute route)
    {
        var path = new StringBuilder().Append($"M{N(route.StartX)} {N(route.StartY)}");
        var (x, y) = (route.StartX, route.StartY);
        foreach (var (i, pass) in route.Passes.Index())
        {
            Bend(path, x, y, pass.Left, pass.Y, route.Turns[i]);
            path.Append($"H{N(pass.Right)}");
            (x, y) = (pass.Right, pass.Y);
        }

        Bend(path, x, y, route.EndX - Head, route.EndY, route.Turns[^1]);
        return path.ToString();
    }

    private static void Bend(StringBuilder path, double x, double y, double toX, double toY, double turn)
    {
        var reach = (toX - x) * 1.1;
        path.Append($"C{N(x + reach * turn)} {N(y)} {N(toX - reach * (1 - turn))} {N(toY)} {N(toX)} {N(toY)}");
    }

    private static string TitleOf(LayeredDag graph, string id) => graph.Nodes.First(node => node.Id == id).Title;

    private static string N(double value) => SvgNumber.Format(value);
}
