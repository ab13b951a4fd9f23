namespace Continuo.Charts.Graphs.Drawing;

using Continuo.Charts.Markup;
using Continuo.Charts.Svg;

/// <summary>Says what lines and colours mean, as far as the graph has them.</summary>
internal static class DagKey
{
    public static IEnumerable<Element> Draw(LayeredDag graph, bool groups)
    {
        var x = 0.0;
        if (graph.Edges.Any(edge => edge.Dashed))
        {
            yield return Shape.Line(x, 36, x + 26, 36, "c-hair c-dashed c-edge-line");
            yield return Shape.Text(x + 32, 40, graph.DashedMeaning, "c-small c-muted");
            x += 54 + TextMeasure.Width(graph.DashedMeaning, 11);
        }

        if (graph.Edges.Select(edge => edge.Weight).Distinct().Skip(1).Any())
        {
            yield return Shape.Path($"M{SvgNumber.Format(x)} 37.5V36.5L{SvgNumber.Format(x + 26)} 34V40Z", "c-edge");
            yield return Shape.Text(x + 32, 40, "heavier edge", "c-small c-muted");
            x += 54 + TextMeasure.Width("heavier edge", 11);
        }

        if (groups)
        {
            yield return Shape.Rectangle(x, 30, 4, 12, "c-fill-1");
            yield return Shape.Text(x + 10, 40, "same colour: parts of one component", "c-small c-muted");
        }
    }
}
