namespace Continuo.Charts.Tests;

using System.Collections.Immutable;
using Continuo.Charts.Axes;
using Continuo.Charts.Graphs;
using Continuo.Charts.Pages;
using Continuo.Charts.Plots;
using Continuo.Charts.Svg;

/// <summary>Graphs and a page with every chart, for tests and for the eye.</summary>
internal static class Demo
{
    public static ImmutableArray<GraphLane> Lanes =>
    [
        new("e", "Raspberry Pi rack") { Subtitle = "shop floor network", Kind = "edge" },
        new("v", "EC2 t3") { Subtitle = "Internet, 4G uplink", Kind = "cloud" },
        new("f", "AWS Lambda") { Kind = "functions" },
    ];

    public static LayeredDag Small => new()
    {
        Title = "Mask detection, placed",
        Description = "Three components over three computational layers; the detector is cut in two.",
        Lanes = Lanes,
        Boxes =
        [
            new("pi", "e", "raspberry-pi-4") { Subtitles = ["2 of 4 instances", "0.08 $/h"], Utilization = 0.63 },
            new("vm", "v", "t3.large") { Subtitles = ["1 instance", "0.0832 $/h"], Utilization = 0.93 },
            new("fn", "f", "lambda-4096") { Subtitles = ["4096 MB"] },
        ],
        Nodes =
        [
            new("c1", "blurry-faces") { Subtitle = "100 % here", BoxId = "pi", Group = "c1" },
            new("c2a", "mask-detector") { Subtitle = "partition 1 of 2", BoxId = "pi", Group = "c2" },
            new("c2b", "mask-detector") { Subtitle = "partition 2 of 2", BoxId = "vm", Group = "c2" },
            new("c3", "alert") { Subtitle = "on Lambda", BoxId = "fn", Group = "c3" },
        ],
        Edges =
        [
            new("c1", "c2a") { Label = "0.9 · 120 kB", Weight = 0.9 },
            new("c2a", "c2b") { Label = "2.4 MB", Weight = 0.6 },
            new("c2a", "c3") { Label = "0.3", Weight = 0.3, Dashed = true },
            new("c2b", "c3") { Label = "0.7 · 1 kB", Weight = 0.7 },
        ],
    };

    public static LayeredDag Large => Many(components: 15, wanted: 60, seed: 7, title: "Fifteen components, sixty edges");

    public static LayeredDag Plain => Large with { Title = "The same application alone", Lanes = [], Boxes = [], Nodes = [.. Large.Nodes.Select(node => node with { BoxId = "", Group = "" })] };

    public static LayeredDag PlainSmall => new()
    {
        Title = "An application alone",
        Nodes = [new("a", "camera"), new("b", "blurry-faces"), new("c", "mask-detector"), new("d", "people-counter"), new("e", "alert")],
        Edges = [new("a", "b"), new("b", "c") { Label = "0.8" }, new("b", "d") { Label = "0.2" }, new("c", "e"), new("d", "e"), new("a", "e") { Dashed = true, Label = "0.05" }],
    };

    /// <summary>Names, labels and utilisations that are hard on the room there is.</summary>
    public static LayeredDag Awkward => new()
    {
        Title = "Long names, overload, and nothing on the functions",
        Lanes = [new("e", "A computational layer whose name does not end soon") { Subtitle = "also its network domain is long", Kind = "edge" }, .. Lanes[1..]],
        Boxes =
        [
            new("a", "e", "jetson-xavier-nx-with-a-camera-attached") { Subtitles = ["4 of 4 instances, all of them busy", "1.2345 $/h"], Utilization = 1.37 },
            new("b", "e", "raspberry") { Utilization = double.PositiveInfinity },
            new("c", "v", "m5.24xlarge") { Subtitles = ["<1 instance> & more"], Utilization = 0.08 },
        ],
        Nodes =
        [
            new("1", "preprocessing-of-video-frames") { BoxId = "a", Group = "1" }, new("2", "WWWWWWWWWWWWWWWWWWWW") { BoxId = "b", Subtitle = "a subtitle that is long as well, and then some" },
            new("3", "x") { BoxId = "a", Group = "1" }, new("4", "检测器 口罩检测 模型推理") { BoxId = "c" }, new("5", "<script>") { BoxId = "c" }, new("6", "a&b") { BoxId = "a" },
        ],
        Edges =
        [
            new("1", "2") { Label = "probability 0.25, 1.25 MB per frame" }, new("1", "3") { Label = "0.75" }, new("2", "4"), new("3", "4") { Label = "2.5 MB" },
            new("3", "5") { Dashed = true, Label = "exit" }, new("4", "6"), new("1", "6") { Label = "raw video 12 MB/s" }, new("5", "6"),
        ],
    };

    public static LayeredDag Many(int components, int wanted, int seed, string title)
    {
        var random = new Random(seed);
        var boxes = ImmutableArray.CreateBuilder<GraphBox>();
        foreach (var lane in Lanes)
        {
            boxes.AddRange(Enumerable.Range(1, 3).Select(i => new GraphBox(lane.Id + i, lane.Id, $"{lane.Kind}-{i}")
            {
                Subtitles = [$"{i} instances"],
                Utilization = lane.Id == "f" ? null : random.NextDouble() * 1.1,
            }));
        }

        // Three stages with two components side by side in most places.
        var edges = new HashSet<(int, int)>();
        for (var node = 1; node < components; node++)
        {
            edges.Add((Math.Max(0, node / 2 * 2 - 1 - random.Next(2)), node));
        }

        for (var tries = 0; edges.Count < wanted && tries < 10_000; tries++)
        {
            var (a, b) = (random.Next(components), random.Next(components));
            if (b > a && (b / 2) > (a / 2) && b - a < 9)
            {
                edges.Add((a, b));
            }
        }

        return new LayeredDag
        {
            Title = title,
            Lanes = Lanes,
            Boxes = boxes.ToImmutable(),
            Nodes = [.. Enumerable.Range(0, components).Select(i => new GraphNode($"c{i}", $"component-{i + 1}")
            {
                Subtitle = $"demand {random.Next(1, 90) / 10.0:0.0} s",
                BoxId = i == components - 2 ? "" : boxes[Math.Min(8, random.Next(3) + 3 * Math.Min(2, i * 3 / components + random.Next(2)))].Id,
                Group = $"g{(i is 4 or 5 ? 4 : i is 9 or 11 ? 9 : i)}",
            })],
            Edges = [.. edges.OrderBy(edge => edge.Item1).ThenBy(edge => edge.Item2).Select(edge => new GraphEdge($"c{edge.Item1}", $"c{edge.Item2}")
            {
                Label = $"0.{random.Next(1, 9)}",
                Weight = random.Next(1, 10) / 10.0,
                Dashed = random.Next(10) == 0,
            })],
        };
    }

    public static LineChart Convergence => new()
    {
        Title = "Cost over seconds of search",
        Description = "The incumbent falls to 4.31 $/h, the bound rises to 4.18 $/h.",
        X = new AxisOptions { Title = "seconds" },
        Y = new AxisOptions { Title = "cost, $/h" },
        Series =
        [
            new("incumbent", [new(0.02, 6.2), new(0.3, 5.8), new(0.9, 5.1), new(2.1, 4.9), new(3.4, 4.52), new(6.2, 4.31), new(10, 4.31)]) { Shape = SeriesShape.Steps, Markers = true },
            new("bound", [new(0, double.NegativeInfinity), new(0.1, 2.9), new(0.5, 3.4), new(2, 3.9), new(5, 4.1), new(8, 4.18), new(10, 4.18)]) { Shape = SeriesShape.Steps, Dashed = true },
        ],
    };

    public static LineChart ResponseTimes => new()
    {
        Title = "Response time over load",
        X = new AxisOptions { Title = "arrival rate, requests/s", Kind = AxisKind.Logarithmic },
        Y = new AxisOptions { Title = "response time, s", Includes = [0] },
        Series =
        [
            new("predicted", [.. Enumerable.Range(1, 60).Select(i => i * 0.16).Select(x => new Point(x, 0.35 / (1 - x / 10.5)))]) { Color = 1 },
            new("measured", [new(0.5, 0.36), new(1, 0.4), new(2, 0.41), new(4, 0.6), new(6, 0.77), new(8, 1.6), new(9, 2.2)]) { Shape = SeriesShape.Points, Color = 2 },
            new("simulated", [new(0.3, 0.36), new(1, 0.385), new(3, 0.5), new(5, double.NaN), new(7, 1.1), new(9, 2.5)]) { Color = 3, Markers = true },
        ],
        Bands = [new("95 % interval", [.. Enumerable.Range(1, 60).Select(i => i * 0.16).Select(x => new BandPoint(x, 0.3 / (1 - x / 10.6), 0.42 / (1 - x / 10.4)))]) { Color = 1 }],
        Limits = [new("local constraint", 2), new("p95 objective", 1.95), new("global constraint", 3.5)],
    };

    public static StackedBarChart Cost => new()
    {
        Title = "Cost by resource",
        Unit = "$/h",
        Bars = [new("", [new("raspberry-pi-4", 0.16), new("t3.large", 0.0832), new("lambda-4096", 0.41), new("transfer", 0.012)])],
    };

    public static StackedBarChart Costs => new()
    {
        Title = "Cost by method",
        Unit = "$/h",
        Bars =
        [
            new("random greedy", [new("edge", 1.6), new("cloud", 3.2), new("functions", 1.41)]),
            new("local search", [new("edge", 1.6), new("cloud", 2.1), new("functions", 0.91)]),
            new("branch and bound", [new("edge", 1.2), new("cloud", 2.2), new("functions", 0.91)]),
        ],
    };

    public static ImmutableArray<SlackBar> Slack =>
    [
        new("blurry-faces", 0.42, 1.0), new("mask-detector", 1.86, 2.0), new("alert", 0.61, 0.5),
        new("blurry-faces → alert, a path with a long name that is cut", 2.89, 3.5), new("overloaded", double.PositiveInfinity, 1), new("free", 0.3, double.PositiveInfinity),
    ];

    public static ReportPage Page => new()
    {
        Title = "Placement of mask detection",
        Subtitle = "6.0 requests/s at the source · processor sharing · local search with 10 starts, seed 1",
        KeyFigures =
        [
            new("Cost", "4.31") { Unit = "$/h", Note = "−31 % against random greedy" },
            new("Optimality gap", "3.0") { Unit = "%", Note = "bound 4.18 $/h" },
            new("Constraints kept", "4 of 6") { Standing = Standing.Broken, Note = "2 broken" },
            new("Tightest path", "93") { Unit = "%", Standing = Standing.Close, Note = "of its limit" },
            new("Search", "10.0") { Unit = "s" },
        ],
        Sections =
        [
            new("Placement", [new ReportText("Each band is a computational layer, each frame a resource with its utilisation."), new ReportFigure(Small.Draw(), "Widths of lines follow the rate of calls."), new ReportFigure(Large.Draw()), new ReportFigure(Awkward.Draw())]),
            new("Application", [new ReportFigure(PlainSmall.Draw()), new ReportFigure(Plain.Draw())]),
            new("Response times against their limits", [
                new ReportFigure(new SlackChart { Title = "Mean response times", Unit = "s", Bars = Slack }.Draw(), "An arrow stands for an overloaded resource: its response time has no bound."),
                new ReportFigure(new SlackChart { Title = "The same as a share of each limit", Unit = "s", Scale = SlackScale.ShareOfLimit, Bars = Slack }.Draw()),
                new ReportTable
                {
                    Caption = "Constraints",
                    Columns = [new("Constraint"), new("Value, s", ColumnKind.Number), new("Limit, s", ColumnKind.Number), new("Status")],
                    Rows = [.. Slack.Select(bar => ImmutableArray.Create<TableCell>(bar.Name, TableCell.Of(bar.Value), TableCell.Of(bar.Limit), new TableCell("", bar.Standing)))],
                },
            ]),
            new("Cost", [new ReportFigure(Cost.Draw()), new ReportFigure(Costs.Draw())]),
            new("Search", [new ReportFigure(Convergence.Draw(), "The gap between both lines is what is not yet proved."), new ReportFigure(ResponseTimes.Draw())]),
            new("Findings", [
                new ReportFindings(
                [
                    new(FindingLevel.Error, "CON101", "The component <script> is unknown.") { Location = "system.yaml:12:5", Hint = "Did you mean a&b?" },
                    new(FindingLevel.Warning, "CON204", "t3.large is nearly full."), new(FindingLevel.Note, "", "Functions are charged by the request."),
                ]),
                new ReportListing("continuo place app/ --solver local-search --seconds 10"),
            ]),
        ],
        Command = "continuo place app/ --solver local-search --seconds 10 --report report.html",
        Footer = "Continuo 0.1.0",
    };
}
