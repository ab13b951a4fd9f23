namespace Continuo.Charts.Graphs.Drawing;

using Continuo.Charts.Graphs.Layout;
using Continuo.Charts.Markup;
using Continuo.Charts.Svg;

/// <summary>Draws the frame, the texts and the gauge of a box.</summary>
internal static class BoxDrawing
{
    public static IEnumerable<Element> Draw(LayeredDag graph, int index, Area area, Area header)
    {
        if (index < 0)
        {
            yield break;
        }

        var box = graph.Boxes[index];
        yield return Shape.Rectangle(area.Left, area.Top, area.Width, area.Height, "c-box c-hair", 4);
        var y = header.Top + 16;
        yield return Shape.Text(header.Left, y, TextMeasure.Fit(box.Title, header.Width, DagMetrics.TitleSize, bold: true), "c-bold").Add(Shape.Tip(box.Title));
        foreach (var line in box.Subtitles)
        {
            y += 13;
            yield return Shape.Text(header.Left, y, TextMeasure.Fit(line, header.Width, DagMetrics.SubtitleSize), "c-tiny c-muted").Add(Shape.Tip(line));
        }

        if (box.Utilization is { } utilization && !double.IsNaN(utilization))
        {
            yield return Gauge(header.Left, y + 6, header.Width, utilization);
        }
    }

    private static Element Gauge(double x, double y, double width, double utilization)
    {
        var text = utilization < 100 ? NumberText.Fixed(100 * Math.Max(0, utilization), 0) + " %" : double.IsFinite(utilization) ? NumberText.Of(utilization * 100) + " %" : "∞";
        var length = width - TextMeasure.Width(text, DagMetrics.SubtitleSize) - 8;
        var style = utilization >= 1 ? "c-broken" : utilization >= 0.9 ? "c-close" : "c-kept";
        return Shape.Group(
            Shape.Tip($"utilisation {text}"),
            Shape.Rectangle(x, y, length, 6, "c-surface"),
            Shape.Rectangle(x, y, length * Math.Clamp(utilization, 0, 1), 6, style),
            Shape.Rectangle(x + 0.5, y + 0.5, length - 1, 5, "c-open c-hair c-axis-line"),
            Shape.Text(x + width, y + 7, text, utilization >= 1 ? "c-tiny c-end c-bold" : "c-tiny c-end"));
    }
}
