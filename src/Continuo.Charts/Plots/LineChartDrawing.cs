namespace Continuo.Charts.Plots;

using System.Collections.Immutable;
using Continuo.Charts.Axes;
using Continuo.Charts.Markup;
using Continuo.Charts.Svg;

/// <summary>Lays out and draws a <see cref="LineChart"/>.</summary>
internal sealed class LineChartDrawing
{
    private readonly LineChart _chart;
    private readonly Legend _legend;
    private readonly ImmutableArray<int> _colors;
    private readonly ImmutableArray<int> _bandColors;
    private readonly double _left;
    private readonly double _right;
    private readonly double _top;
    private readonly double _bottom;
    private readonly double _width;
    private readonly double _height;
    private readonly IScale _x;
    private readonly IScale _y;

    public LineChartDrawing(LineChart chart)
    {
        _chart = chart;
        (_width, _height) = (Math.Max(240, chart.Width), Math.Max(160, chart.Height));
        (_colors, _bandColors) = Colors(chart);
        _legend = new Legend([.. LegendEntries()], _width);
        _top = 30 + _legend.Height + (chart.Y.Title.Length > 0 ? 20 : 0);
        _bottom = Math.Max(_top + 40, _height - AxisDrawing.Height(chart.X.Title) - 2);
        _height = _bottom + AxisDrawing.Height(chart.X.Title) + 2;
        _y = chart.Y.ScaleOver(VerticalValues(), _bottom, _top);
        _left = Math.Min(AxisDrawing.Width(_y), _width / 3);
        var x = chart.X.ScaleOver(HorizontalValues(), _left, _width - 1);
        _right = _width - Math.Max(2, TextMeasure.Width(x.Ticks[^1].Label, 11) / 2);
        _x = chart.X.ScaleOver(HorizontalValues(), _left, _right);
    }

    public Picture Draw() => new(_width, _height, _chart.Title, _chart.Description.Length > 0 ? _chart.Description : Summary(),
    [
        Shape.Text(0, 16, TextMeasure.Fit(_chart.Title, _width, 14, bold: true), "c-title"),
        .. _legend.Draw(34),
        .. AxisDrawing.Vertical(_y, _chart.Y.Title, _left, _right, _top),
        .. AxisDrawing.Horizontal(_x, _chart.X.Title, _left, _right, _top, _bottom, grid: false),
        .. _chart.Bands.Select((band, i) => SeriesDrawing.Band(band, _bandColors[i], _x, _y)),
        .. _chart.Series.Select((series, i) => SeriesDrawing.Series(series, _colors[i], _x, _y)),
        .. LimitDrawing.Draw(_chart.Limits, _y, _left, _right, _top, [.. Pixels()]),
    ]);

    /// <summary>Points on the lines, close enough to each other to tell where lines are.</summary>
    private IEnumerable<(double X, double Y)> Pixels()
    {
        foreach (var series in _chart.Series)
        {
            (double X, double Y)? last = null;
            foreach (var point in series.Points.Where(point => _x.Shows(point.X) && _y.Shows(point.Y)))
            {
                var (x, y) = (_x.Map(point.X), _y.Map(point.Y));
                var from = last ?? (x, y);
                for (var part = 1; part <= 8; part++)
                {
                    yield return (from.X + (x - from.X) * part / 8, from.Y + (y - from.Y) * part / 8);
                }

                last = (x, y);
            }
        }
    }

    private string Summary() => string.Join(" ", _chart.Series.Where(series => !series.Points.IsEmpty).Select(series =>
        $"{series.Name}: from {NumberText.Of(series.Points[0].Y)} at {NumberText.Of(series.Points[0].X)} to {NumberText.Of(series.Points[^1].Y)} at {NumberText.Of(series.Points[^1].X)}.")
        .Concat(_chart.Limits.Select(limit => $"{limit.Name}: {NumberText.Of(limit.Value)}.")));

    private static (ImmutableArray<int> Series, ImmutableArray<int> Bands) Colors(LineChart chart)
    {
        var taken = chart.Series.Select(series => series.Color).Concat(chart.Bands.Select(band => band.Color)).ToHashSet();
        var free = Enumerable.Range(1, 8).Where(color => !taken.Contains(color)).ToArray();
        var next = 0;
        int Choose(int wanted) => wanted is >= 1 and <= 8 ? wanted : free.Length > 0 ? free[next++ % free.Length] : next++ % 8 + 1;
        return ([.. chart.Series.Select(series => Choose(series.Color))], [.. chart.Bands.Select(band => Choose(band.Color))]);
    }

    private IEnumerable<LegendEntry> LegendEntries() =>
        _chart.Series.Select((series, i) => new LegendEntry(series.Name, series.Shape == SeriesShape.Points ? LegendSign.Dot : LegendSign.Line, _colors[i], series.Dashed))
            .Concat(_chart.Bands.Select((band, i) => new LegendEntry(band.Name, LegendSign.Area, _bandColors[i])));

    private IEnumerable<double> VerticalValues() =>
        _chart.Series.SelectMany(series => series.Points).Select(point => point.Y)
            .Concat(_chart.Bands.SelectMany(band => band.Points).SelectMany(point => (double[])[point.Lower, point.Upper]))
            .Concat(_chart.Limits.Select(limit => limit.Value));

    private IEnumerable<double> HorizontalValues() =>
        _chart.Series.SelectMany(series => series.Points).Select(point => point.X)
            .Concat(_chart.Bands.SelectMany(band => band.Points).Select(point => point.X));
}
