namespace Continuo.Charts.Plots;

using System.Collections.Immutable;
using Continuo.Charts.Axes;
using Continuo.Charts.Markup;
using Continuo.Charts.Svg;

/// <summary>Draws limits across a plot, with their names at the right end, moved apart where they would overlap.</summary>
internal static class LimitDrawing
{
    public static IEnumerable<Element> Draw(ImmutableArray<LimitLine> limits, IScale y, double left, double right, double top)
    {
        var lowest = double.NegativeInfinity;
        foreach (var limit in limits.Where(limit => y.Shows(limit.Value)).OrderByDescending(limit => limit.Value))
        {
            var at = y.Map(limit.Value);
            var baseline = at - 5 < top + 9 ? at + 13 : at - 5;
            baseline = Math.Max(baseline, lowest + 13);
            lowest = baseline;
            var text = TextMeasure.Fit($"{limit.Name} {NumberText.Of(limit.Value)}", (right - left) * 0.6, 11, bold: true);
            yield return Shape.Line(left, at, right, at, "c-limit c-broken-line");
            yield return Shape.Text(right - 4, baseline, text, "c-small c-bold c-broken c-end c-halo").Add(Shape.Tip(limit.Name));
        }
    }
}
