namespace Continuo.Charts.Plots;

using System.Collections.Immutable;
using Continuo.Charts.Axes;
using Continuo.Charts.Markup;
using Continuo.Charts.Svg;

/// <summary>Draws limits across a plot, with their names at the emptier end, moved apart where they would overlap.</summary>
internal static class LimitDrawing
{
    public static IEnumerable<Element> Draw(ImmutableArray<LimitLine> limits, IScale y, double left, double right, double top, ImmutableArray<(double X, double Y)> points)
    {
        var lowest = double.NegativeInfinity;
        foreach (var limit in limits.Where(limit => y.Shows(limit.Value)).OrderByDescending(limit => limit.Value))
        {
            var at = y.Map(limit.Value);

            // Above its line, unless the plot ends there or another limit is in the way.
            var baseline = at - 5 < Math.Max(top + 9, lowest + 13) ? at + 13 : at - 5;
            baseline = Math.Max(baseline, lowest + 13);
            lowest = Math.Max(baseline, at);
            var text = TextMeasure.Fit($"{limit.Name} {NumberText.Of(limit.Value)}", (right - left) * 0.6, 11, bold: true);
            yield return Shape.Line(left, at, right, at, "c-limit c-broken-line");
            var width = TextMeasure.Width(text, 11, bold: true) + 8;
            var leftwards = Covered(left, left + width, baseline) < Covered(right - width, right, baseline);
            yield return Shape.Text(leftwards ? left + 4 : right - 4, baseline, text, leftwards ? "c-small c-bold c-broken c-halo" : "c-small c-bold c-broken c-end c-halo").Add(Shape.Tip(limit.Name));
        }

        int Covered(double from, double to, double baseline) =>
            points.Count(point => point.X >= from && point.X <= to && point.Y > baseline - 14 && point.Y < baseline + 6);
    }
}
