namespace Continuo.Charts.Graphs.Drawing;

using Continuo.Charts.Graphs.Layout;
using Continuo.Charts.Markup;
using Continuo.Charts.Svg;

/// <summary>Draws a node.</summary>
internal static class NodeDrawing
{
    public static Element Draw(GraphNode node, Area area, int color)
    {
        var room = area.Width - 18;
        var center = area.Left + area.Width / 2;
        var result = Shape.Group(
            Shape.Tip(node.Subtitle.Length > 0 ? $"{node.Title}, {node.Subtitle}" : node.Title),
            Shape.Rectangle(area.Left, area.Top, area.Width, area.Height, "c-node c-hair", 3));
        if (color > 0)
        {
            result = result.Add(Shape.Rectangle(area.Left, area.Top, 4, area.Height, $"c-fill-{color}", 1));
        }

        var title = TextMeasure.Fit(node.Title, room, DagMetrics.TitleSize, bold: true);
        return node.Subtitle.Length > 0
            ? result.Add(
                Shape.Text(center, area.Top + 17, title, "c-bold c-middle"),
                Shape.Text(center, area.Top + 31, TextMeasure.Fit(node.Subtitle, room, DagMetrics.SubtitleSize), "c-tiny c-muted c-middle"))
            : result.Add(Shape.Text(center, area.Middle + 4, title, "c-bold c-middle"));
    }
}
