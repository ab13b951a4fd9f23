namespace Continuo.Charts.Plots;

using System.Collections.Immutable;
using Continuo.Charts.Axes;
using Continuo.Charts.Markup;
using Continuo.Charts.Svg;

/// <summary>Lays out and draws a <see cref="StackedBarChart"/>.</summary>
internal sealed class StackedBarDrawing
{
    private const double RowHeight = 34;
    private const double BarHeight = 22;
    private readonly StackedBarChart _chart;
    private readonly ImmutableArray<string> _names;
    private readonly Legend _legend;
    private readonly double _width;
    private readonly double _left;
    private readonly double _top;
    private readonly double _bottom;
    private readonly LinearScale _scale;

    public StackedBarDrawing(StackedBarChart chart)
    {
        _chart = chart;
        _width = Math.Max(240, chart.Width);
        _names = [.. chart.Bars.SelectMany(bar => bar.Segments).Select(segment => segment.Name).Distinct(StringComparer.Ordinal)];
        _legend = new Legend([.. _names.Select((name, i) => new LegendEntry(LegendText(name), LegendSign.Square, ColorOf(i)))], _width);
        _top = 30 + _legend.Height;
        _bottom = _top + Math.Max(1, chart.Bars.Length) * RowHeight + 2;
        _left = Math.Min(_width / 3, chart.Bars.Select(bar => TextMeasure.Width(bar.Name, 12)).Append(0).Max());
        _left = Math.Ceiling(_left > 0 ? _left + 12 : 6);
        var totals = chart.Bars.Select(Total).ToArray();
        var room = totals.Select(total => TextMeasure.Width(TotalText(total), 12, bold: true)).Append(0).Max();
        _scale = LinearScale.Over(0, Math.Min(Extent.Largest, totals.Append(0).Max()), _left, _width - room - 14);
    }

    public Picture Draw() => new(_width, _bottom + AxisDrawing.Height(_chart.Unit), _chart.Title, _chart.Description.Length > 0 ? _chart.Description : Summary(),
    [
        Shape.Text(0, 16, TextMeasure.Fit(_chart.Title, _width, 14, bold: true), "c-title"),
        .. _legend.Draw(36),
        .. AxisDrawing.Horizontal(_scale, _chart.Unit, _left, _scale.Map(_scale.Ticks[^1].Value), _top, _bottom),
        .. _chart.Bars.SelectMany((bar, i) => Bar(bar, _top + i * RowHeight + (RowHeight - BarHeight) / 2)),
    ]);

    private string Summary() => string.Join(" ", _chart.Bars.Select(bar =>
        $"{bar.Name} {TotalText(Total(bar))}: {string.Join(", ", bar.Segments.Select(segment => $"{segment.Name} {NumberText.Of(segment.Value)}"))}.".TrimStart()));

    private IEnumerable<Element> Bar(StackedBar bar, double top)
    {
        yield return Shape.Text(_left - 10, top + 15, TextMeasure.Fit(bar.Name, _left - 10, 12), "c-end").Add(Shape.Tip(bar.Name));
        var from = 0.0;
        foreach (var segment in bar.Segments.Where(segment => Size(segment) > 0))
        {
            var (start, end) = (_scale.Map(from), _scale.Map(Math.Min(Extent.Largest, from + Size(segment))));
            from += Size(segment);
            yield return Shape.Rectangle(start, top, end - start, BarHeight, $"c-fill-{ColorOf(_names.IndexOf(segment.Name))} c-outline")
                .Add(Shape.Tip($"{segment.Name}: {NumberText.Of(segment.Value)} {_chart.Unit}".TrimEnd()));
        }

        yield return Shape.Text(_scale.Map(Math.Min(Extent.Largest, from)) + 8, top + 15, TotalText(Total(bar)), "c-bold");
    }

    /// <summary>One bar has room for its values in the legend.</summary>
    private string LegendText(string name)
    {
        if (_chart.Bars.Length != 1)
        {
            return name;
        }

        var (value, total) = (_chart.Bars[0].Segments.Where(segment => segment.Name == name).Sum(segment => segment.Value), Total(_chart.Bars[0]));
        return $"{name}  {NumberText.Of(value)}" + (value >= 0 && value <= total && total > 0 ? $" ({NumberText.Fixed(100 * value / total, 0)} %)" : "");
    }

    private string TotalText(double total) => $"{NumberText.Of(total)} {_chart.Unit}".TrimEnd();

    private static double Total(StackedBar bar) => bar.Segments.Sum(Size);

    private static double Size(BarSegment segment) => segment.Value > 0 && Extent.Shows(segment.Value) ? segment.Value : 0;

    private static int ColorOf(int index) => index % 8 + 1;
}
