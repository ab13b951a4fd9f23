namespace Continuo.Charts.Axes;

using Continuo.Charts.Markup;
using Continuo.Charts.Svg;

/// <summary>Draws the ticks of a horizontal or vertical axis, with grid lines across the plot.</summary>
internal static class AxisDrawing
{
    /// <summary>Height below the plot that a horizontal axis takes, with and without a title.</summary>
    public static double Height(string title) => title.Length > 0 ? 40 : 22;

    /// <summary>Width to the left of the plot that a vertical axis takes.</summary>
    public static double Width(IScale scale) => Math.Ceiling(scale.Ticks.Max(tick => TextMeasure.Width(tick.Label, 11)) + 10);

    /// <summary>Labels below, grid lines upwards.</summary>
    public static IEnumerable<Element> Horizontal(IScale scale, string title, double left, double right, double top, double bottom, bool grid = true)
    {
        var free = double.NegativeInfinity;
        foreach (var tick in scale.Ticks)
        {
            var x = scale.Map(tick.Value);
            yield return Shape.Line(x, grid ? top : bottom, x, bottom + 4, grid ? "c-hair c-grid-line" : "c-hair c-axis-line");
            var half = TextMeasure.Width(tick.Label, 11) / 2;
            if (x - half >= free)
            {
                yield return Shape.Text(x, bottom + 17, tick.Label, "c-small c-muted c-middle");
                free = x + half + 6;
            }
        }

        yield return Shape.Line(left, bottom, right, bottom, "c-hair c-axis-line");
        if (title.Length > 0)
        {
            yield return Shape.Text(right, bottom + 34, title, "c-small c-muted c-end");
        }
    }

    /// <summary>Labels to the left, grid lines to the right; the title stands above the axis, where it reads without turning the head.</summary>
    public static IEnumerable<Element> Vertical(IScale scale, string title, double left, double right, double top)
    {
        foreach (var tick in scale.Ticks)
        {
            var y = scale.Map(tick.Value);
            yield return Shape.Line(left, y, right, y, "c-hair c-grid-line");
            yield return Shape.Text(left - 6, y + 4, tick.Label, "c-small c-muted c-end");
        }

        if (title.Length > 0)
        {
            yield return Shape.Text(0, top - 12, title, "c-small c-muted");
        }
    }
}
