namespace Continuo.Charts.Plots;

using System.Text;
using Continuo.Charts.Axes;
using Continuo.Charts.Markup;
using Continuo.Charts.Svg;

/// <summary>Draws one series or one band between its scales.</summary>
internal static class SeriesDrawing
{
    public static Element Series(Series series, int color, IScale x, IScale y)
    {
        var group = Shape.Group(Shape.Tip(series.Name));
        if (series.Shape != SeriesShape.Points)
        {
            var commands = Commands(series, x, y);
            group = commands.Length > 0
                ? group.Add(Shape.Path(commands, $"c-series c-line-{color}" + (series.Dashed ? " c-dashed" : "")))
                : group;
        }

        return series.Markers || series.Shape == SeriesShape.Points
            ? group.Add(series.Points.Where(point => Shows(point, x, y)).Select(point => Marker(series.Name, point, color, x, y)))
            : group;
    }

    public static Element Band(Band band, int color, IScale x, IScale y)
    {
        var commands = new StringBuilder();
        var run = new List<BandPoint>();
        foreach (var point in band.Points.Append(new BandPoint(double.NaN, 0, 0)))
        {
            if (x.Shows(point.X) && y.Shows(point.Lower) && y.Shows(point.Upper))
            {
                run.Add(point);
                continue;
            }

            if (run.Count > 0)
            {
                commands.Append('M').AppendJoin('L', run.Select(p => At(x.Map(p.X), y.Map(p.Upper))))
                    .Append('L').AppendJoin('L', run.AsEnumerable().Reverse().Select(p => At(x.Map(p.X), y.Map(p.Lower)))).Append('Z');
                run.Clear();
            }
        }

        return Shape.Group(Shape.Tip(band.Name)).Add(
            commands.Length > 0 ? [Shape.Path(commands.ToString(), $"c-band c-fill-{color}")] : Array.Empty<Element>());
    }

    private static string Commands(Series series, IScale x, IScale y)
    {
        var commands = new StringBuilder();
        var (drawing, lastX, lastY) = (false, 0.0, 0.0);
        for (var i = 0; i < series.Points.Length; i++)
        {
            var point = series.Points[i];
            if (!Shows(point, x, y))
            {
                drawing = false;
                continue;
            }

            var (px, py) = (x.Map(point.X), y.Map(point.Y));
            var ends = i == series.Points.Length - 1 || !Shows(series.Points[i + 1], x, y);
            if (!drawing)
            {
                // A lone point is a dot, thanks to round caps.
                commands.Append('M').Append(At(px, py)).Append(ends ? "h0" : "");
            }
            else if (series.Shape == SeriesShape.Steps)
            {
                commands.Append('H').Append(SvgNumber.Format(px)).Append('V').Append(SvgNumber.Format(py));
            }
            else if (ends || Math.Abs(px - lastX) >= 0.4 || Math.Abs(py - lastY) >= 0.4)
            {
                commands.Append('L').Append(At(px, py));
            }
            else
            {
                continue;
            }

            (drawing, lastX, lastY) = (true, px, py);
        }

        return commands.ToString();
    }

    private static Element Marker(string name, Point point, int color, IScale x, IScale y) =>
        Shape.Circle(x.Map(point.X), y.Map(point.Y), 3.5, $"c-fill-{color} c-outline")
            .Add(Shape.Tip($"{name}: {NumberText.Of(point.Y, 4)} at {NumberText.Of(point.X, 4)}"));

    private static bool Shows(Point point, IScale x, IScale y) => x.Shows(point.X) && y.Shows(point.Y);

    private static string At(double x, double y) => $"{SvgNumber.Format(x)} {SvgNumber.Format(y)}";
}
