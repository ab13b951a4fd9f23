namespace Continuo.Charts.Graphs.Drawing;

using Continuo.Charts.Graphs.Layout;
using Continuo.Charts.Markup;
using Continuo.Charts.Svg;

/// <summary>Draws the background and the name of a lane.</summary>
internal static class LaneDrawing
{
    public static IEnumerable<Element> Draw(LayeredDag graph, int lane, Area area)
    {
        yield return Shape.Rectangle(area.Left, area.Top, area.Width, area.Height, "c-lane", 4);
        var unplaced = lane >= graph.Lanes.Length;
        var (name, subtitle, kind) = unplaced ? (graph.UnplacedName, "", "") : (graph.Lanes[lane].Name, graph.Lanes[lane].Subtitle, graph.Lanes[lane].Kind);
        yield return Shape.Rectangle(area.Left, area.Top, 3, area.Height, unplaced ? "c-close" : "c-axis");
        var y = area.Top + 22;
        yield return Shape.Text(area.Left + 14, y, TextMeasure.Fit(name, 160, 12, bold: true), "c-bold").Add(Shape.Tip(name));
        if (subtitle.Length > 0)
        {
            y += 16;
            yield return Shape.Text(area.Left + 14, y, TextMeasure.Fit(subtitle, 160, 11), "c-small c-muted").Add(Shape.Tip(subtitle));
        }

        if (kind.Length > 0)
        {
            var text = TextMeasure.Fit(kind, 140, 10.5);
            yield return Shape.Rectangle(area.Left + 14.5, y + 8.5, Math.Round(TextMeasure.Width(text, 10.5)) + 10, 16, "c-open c-hair c-axis-line", 3);
            yield return Shape.Text(area.Left + 19.5, y + 20, text, "c-tiny c-muted");
        }
    }
}
