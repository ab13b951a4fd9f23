namespace Continuo.Charts.Tests.Plots;

using System.Collections.Immutable;
using Continuo.Charts.Axes;
using Continuo.Charts.Plots;
using Continuo.Charts.Svg;
using System.Xml.Linq;
using CsCheck;

public sealed class PlotTests
{
    private static readonly Gen<double> Wild = Gen.OneOf(
        Gen.Double, Gen.Double[-10, 10], Gen.Const(double.NaN), Gen.Const(double.PositiveInfinity), Gen.Const(double.NegativeInfinity), Gen.Const(0.0), Gen.Const(double.MaxValue));

    private static readonly Gen<ImmutableArray<Point>> Points = Gen.Select(Wild, Wild, (x, y) => new Point(x, y)).Array[0, 6].Select(points => points.ToImmutableArray());

    [Fact]
    public void Draw_LineChartOfAnyValues_IsWellFormedAndFinite() =>
        Gen.Select(Points, Points, Gen.Select(Wild, Wild, Wild, (x, low, high) => new BandPoint(x, low, high)).Array[0, 4], Wild, Gen.Bool, Gen.String).Sample(
            (first, second, band, limit, logarithmic, name) => ShouldBeGood(new LineChart
            {
                Title = name,
                Y = new AxisOptions { Kind = logarithmic ? AxisKind.Logarithmic : AxisKind.Linear, Title = name },
                Series = [new(name, first) { Markers = true }, new("steps", second) { Shape = SeriesShape.Steps }],
                Bands = [new(name, [.. band])],
                Limits = [new(name, limit)],
            }.Draw()));

    [Fact]
    public void Draw_StackedBarsOfAnyValues_IsWellFormedAndFinite() =>
        Gen.Select(Gen.Select(Gen.String, Wild, (name, value) => new BarSegment(name, value)).Array[0, 5].Array[0, 3], Gen.String).Sample((bars, name) =>
            ShouldBeGood(new StackedBarChart { Title = name, Unit = "$/h", Bars = [.. bars.Select(bar => new StackedBar(name, [.. bar]))] }.Draw()));

    [Fact]
    public void Draw_SlackBarsOfAnyValues_IsWellFormedAndFinite() =>
        Gen.Select(Gen.Select(Gen.String, Wild, Wild, (name, value, limit) => new SlackBar(name, value, limit)).Array[0, 5], Gen.Bool).Sample((bars, share) =>
            ShouldBeGood(new SlackChart { Title = "slack", Scale = share ? SlackScale.ShareOfLimit : SlackScale.Value, Bars = [.. bars] }.Draw()));

    [Theory]
    [InlineData(0.5, 1, Standing.Kept)]
    [InlineData(0.9, 1, Standing.Close)]
    [InlineData(1, 1, Standing.Close)]
    [InlineData(1.01, 1, Standing.Broken)]
    [InlineData(double.PositiveInfinity, 1, Standing.Broken)]
    [InlineData(double.NaN, 1, Standing.Broken)]
    [InlineData(3, double.PositiveInfinity, Standing.None)]
    [InlineData(0, 0, Standing.Kept)]
    public void Standing_ValueAndLimit_TellsKeptFromCloseFromBroken(double value, double limit, Standing expected) =>
        new SlackBar("c", value, limit).Standing.ShouldBe(expected);

    [Fact]
    public void Draw_InfiniteValue_IsSaidInWords() =>
        new SlackChart { Title = "t", Unit = "s", Bars = [new("c", double.PositiveInfinity, 2)] }.Draw().ToSvg().ShouldContain("∞ of 2 s");

    [Fact]
    public void Draw_NoDescription_DescribesTheValues() =>
        new SlackChart { Title = "t", Unit = "s", Bars = [new("alert", 3, 2)] }.Draw().Description.ShouldBe("alert: 3 of 2 s, broken.");

    [Fact]
    public void Draw_SegmentsOfOneName_ShareAColour()
    {
        var svg = new StackedBarChart { Title = "t", Bars = [new("a", [new("edge", 1), new("cloud", 1)]), new("b", [new("cloud", 2)])] }.Draw().ToSvg();

        Occurrences(svg, "class=\"c-fill-2 c-outline\"").ShouldBe(2);
    }

    [Fact]
    public void Draw_Steps_HoldTheValueUntilTheNextPoint()
    {
        var path = Xml.Parse(new LineChart { Title = "t", Series = [new("s", [new(0, 1), new(1, 2)]) { Shape = SeriesShape.Steps }] }.Draw().ToSvg())
            .Descendants().Where(element => element.Name.LocalName == "path").Select(element => element.Attribute("d")!.Value).Single();

        path.ShouldMatch(@"^M[\d.]+ [\d.]+H[\d.]+V[\d.]+$");
    }

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;

    private static void ShouldBeGood(Picture picture)
    {
        var document = Xml.Parse(picture.ToSvg());
        string[] geometry = ["d", "x", "y", "x1", "x2", "y1", "y2", "width", "height", "cx", "cy", "points", "viewBox"];
        foreach (var attribute in document.Descendants().Attributes().Where(attribute => geometry.Contains(attribute.Name.LocalName)))
        {
            attribute.Value.ShouldNotContain("NaN");
            attribute.Value.ShouldNotContain("∞");
            attribute.Value.ShouldNotContain("Infinity");
        }
    }
}
