namespace Continuo.Charts.Plots;

using Continuo.Charts.Axes;
using Continuo.Charts.Markup;
using Continuo.Charts.Svg;

/// <summary>Lays out and draws a <see cref="SlackChart"/>.</summary>
internal sealed class SlackDrawing
{
    private const double RowHeight = 28;
    private const double BarHeight = 12;
    private const double Top = 52;
    private readonly SlackChart _chart;
    private readonly double _width;
    private readonly double _left;
    private readonly double _right;
    private readonly double _bottom;
    private readonly LinearScale _scale;

    public SlackDrawing(SlackChart chart)
    {
        _chart = chart;
        _width = Math.Max(320, chart.Width);
        _bottom = Top + Math.Max(1, chart.Bars.Length) * RowHeight + 2;
        _left = Math.Ceiling(Math.Clamp(chart.Bars.Select(bar => TextMeasure.Width(bar.Name, 12)).Append(0).Max() + 32, 60, _width * 0.36));
        var room = chart.Bars.Select(bar => TextMeasure.Width(ValueText(bar), 12)).Append(0).Max();
        _right = Math.Max(_left + 60, _width - room - 14);
        var reach = Extent.Of(chart.Bars.SelectMany(bar => (double[])[Length(bar.Value, bar), Length(bar.Limit, bar)]), value => value >= 0 && Extent.Shows(value), 0, 1);

        // One row far beyond its limit must not flatten the others: its bar ends in an arrow.
        var most = chart.Scale == SlackScale.ShareOfLimit ? Math.Clamp(reach.Maximum, 1, 2) : reach.Maximum;
        most *= chart.Bars.Any(bar => double.IsPositiveInfinity(Length(bar.Value, bar))) ? 1.1 : 1;
        _scale = LinearScale.Over(0, most, _left, _right, 6);
    }

    public Picture Draw() => new(_width, _bottom + AxisDrawing.Height(AxisTitle), _chart.Title, _chart.Description.Length > 0 ? _chart.Description : Summary(),
    [
        Shape.Text(0, 16, TextMeasure.Fit(_chart.Title, _width, 14, bold: true), "c-title"),
        .. Key(),
        .. AxisDrawing.Horizontal(_scale, AxisTitle, _left, _right, Top, _bottom),
        .. _chart.Bars.Select((bar, i) => Row(bar, Top + i * RowHeight + 2)),
    ]);

    private string AxisTitle => _chart.Scale == SlackScale.ShareOfLimit ? "value ÷ limit" : _chart.Unit;

    private string Summary() => string.Join(" ", _chart.Bars.Select(bar =>
        $"{bar.Name}: {ValueText(bar)}{(bar.Standing == Standing.None ? "" : ", " + StandingMark.ClassOf(bar.Standing))}."));

    private static IEnumerable<Element> Key()
    {
        var x = 0.0;
        foreach (var (standing, text) in new[] { (Standing.Kept, "kept"), (Standing.Close, "close (from 90 % on)"), (Standing.Broken, "broken") })
        {
            yield return StandingMark.Sign(standing, x, 28);
            yield return Shape.Text(x + 18, 38, text, "c-small c-muted");
            x += 36 + TextMeasure.Width(text, 11);
        }

        yield return Shape.Line(x + 4, 27, x + 4, 41, "c-strong c-ink-line");
        yield return Shape.Text(x + 12, 38, "limit", "c-small c-muted");
    }

    private Element Row(SlackBar bar, double top)
    {
        var middle = top + RowHeight / 2 - 2;
        var style = StandingMark.ClassOf(bar.Standing);
        var name = TextMeasure.Fit(bar.Name, _left - 30, 12);
        var row = Shape.Group(
            Shape.Tip($"{bar.Name}: {ValueText(bar)}"),
            StandingMark.Sign(bar.Standing, 0, middle - 6),
            Shape.Text(_left - 10, middle + 4, name, "c-end"),
            Shape.Text(_right + 12, middle + 4, ValueText(bar), bar.Standing == Standing.Broken ? "c-bold" : ""));
        var end = _scale.Ticks[^1].Value;
        var length = Length(bar.Value, bar);
        if (length > end)
        {
            var (from, tip) = (_left, _right + 7);
            row = row.Add(Shape.Path(
                $"M{P(from)} {P(middle - 6)}H{P(tip - 10)}V{P(middle - 10)}L{P(tip)} {P(middle)}L{P(tip - 10)} {P(middle + 10)}V{P(middle + 6)}H{P(from)}Z", $"c-{style}"));
        }
        else if (length > 0)
        {
            row = row.Add(Shape.Rectangle(_left, middle - BarHeight / 2, _scale.Map(length) - _left, BarHeight, $"c-{style}"));
        }

        var limit = Length(bar.Limit, bar);
        return limit >= 0 && limit <= end ? row.Add(Limit(_scale.Map(limit), middle)) : row;
    }

    private static Element Limit(double x, double middle) => Shape.Group(
        Shape.Rectangle(x - 2, middle - 10, 4, 20, "c-surface"), Shape.Line(x, middle - 10, x, middle + 10, "c-strong c-ink-line"));

    /// <summary>Where on the axis a value of a row stands; not a number when it has no place.</summary>
    private double Length(double value, SlackBar bar) =>
        _chart.Scale == SlackScale.Value ? value
        : double.IsPositiveInfinity(bar.Limit) ? double.NaN
        : bar.Limit > 0 ? value / bar.Limit : value > 0 ? double.PositiveInfinity : 0;

    private string ValueText(SlackBar bar)
    {
        var unit = bar.Unit.Length > 0 ? bar.Unit : _chart.Unit;
        return double.IsPositiveInfinity(bar.Limit)
            ? $"{NumberText.Of(bar.Value)} {unit}".TrimEnd() + ", no limit"
            : $"{NumberText.Of(bar.Value)} of {NumberText.Of(bar.Limit)} {unit}".TrimEnd();
    }

    private static string P(double value) => SvgNumber.Format(value);
}
