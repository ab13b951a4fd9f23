namespace Continuo.Placement.Loads;

using System.Collections.Immutable;
using Continuo.Charts.Axes;
using Continuo.Charts.Pages;
using Continuo.Charts.Plots;
using Continuo.Charts.Svg;
using Continuo.Model;
using Continuo.Placement.Reports.Sections;
using Continuo.Placement.Reports.Words;
using Continuo.Placement.Solvers;

/// <summary>A sweep over the load as a page: what each load costs, and what runs then.</summary>
public static class LoadSweepReport
{
    /// <summary>Rows of the table; a longer sweep shows the loads at which something changes.</summary>
    private const int MostRows = 400;

    /// <summary>The report of a sweep.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="result">What was found.</param>
    /// <param name="command">The command line, for the footer; may be empty.</param>
    /// <returns>The page.</returns>
    public static ReportPage Of(LoadSweepRequest request, LoadSweepResult result, string command = "")
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(result);
        var unit = CostUnit.Of(request.Problem.System, request.Problem.Rules);
        var axis = request.Problem.Load.Uniform is null ? "factor on the rates of the sources" : "load, requests/s";
        ImmutableArray<LoadSweepPoint> points = [.. result.Points.OrderBy(point => point.Load)];
        return new ReportPage
        {
            Title = $"Placements of {(request.Problem.System.Application.Name is { Length: > 0 } name ? name : "the application")} over the load",
            Subtitle = $"{Phrase.Count(points.Length, "load")} · rules {request.Problem.Rules.Name}{(result.IsComplete ? "" : " · ended early")}",
            KeyFigures = Figures(points, unit),
            Sections = points.IsEmpty
                ? [new("No load", [new ReportText("The sweep ended before a load was solved.")])]
                : [.. LeftOutSection.Of(result.LeftOut), CostSection(points, unit, axis), InstanceSection(request.Problem.System, points, axis), TableSection(request.Problem, points, unit)],
            Command = command,
        };
    }

    private static ImmutableArray<KeyFigure> Figures(ImmutableArray<LoadSweepPoint> points, string unit)
    {
        var placed = points.Where(point => point.Result.Cost is not null).ToList();
        var impossible = points.Count(point => point.Result.Status == SolveStatus.Infeasible);
        var proved = points.Count(point => point.Result.Status == SolveStatus.Optimal);
        return
        [
            new("Loads placed", $"{placed.Count} of {points.Length}") { Standing = placed.Count < points.Length ? Standing.Broken : Standing.Kept, Note = !points.All(p => p.Result.LeftOut.IsEmpty) ? "candidates were left out" : impossible > 0 ? $"{impossible} proved impossible" : $"{proved} proved optimal" },
            .. placed.Count == 0 ? [] : (KeyFigure[])
            [
                new("Largest load placed", NumberText.Of(placed[^1].Load, 4)),
                new("Cost", $"{Quantity.Cost(placed.Min(p => p.Result.Cost!.Value))} to {Quantity.Cost(placed.Max(p => p.Result.Cost!.Value))}") { Unit = unit },
            ],
        ];
    }

    private static ReportSection CostSection(ImmutableArray<LoadSweepPoint> points, string unit, string axis)
    {
        var chart = new LineChart
        {
            Title = "Cost over the load",
            X = new AxisOptions { Title = axis, Includes = [0] },
            Y = new AxisOptions { Title = $"cost {unit}", Includes = [0] },
            Series =
            [
                new("cheapest placement found", Points(points, point => point.Result.Cost)) { Markers = points.Length <= 60, Color = 1 },
                new("lower bound", Points(points, point => point.Result.LowerBound)) { Dashed = true, Color = 2 },
            ],
        };
        return new("Cost", [new ReportText(CostSentence(points, unit)), new ReportFigure(chart.Draw(), "Where both lines meet, the placement is proved to be the cheapest. A gap is a load without a placement.")]);
    }

    private static string CostSentence(ImmutableArray<LoadSweepPoint> points, string unit)
    {
        var placed = points.Where(point => point.Result.Cost is not null).ToList();
        if (placed.Count == 0)
        {
            return "No load of the sweep has a placement.";
        }

        var (first, last) = (placed[0], placed[^1]);
        var impossible = points.Where(point => point.Result.Status == SolveStatus.Infeasible).Select(point => NumberText.Of(point.Load, 4)).ToList();
        var none = impossible.Count == 0 ? ""
            : $" {Phrase.Count(impossible.Count, "load")} cannot be placed at all{(impossible.Count <= 8 ? $": {Phrase.List(impossible)}" : $", the smallest of them {impossible[0]}")}.";
        return $"From {Quantity.Cost(first.Result.Cost!.Value)} at load {NumberText.Of(first.Load, 4)} to {Quantity.Cost(last.Result.Cost!.Value)} at load {NumberText.Of(last.Load, 4)}, {unit}.{none}";
    }

    private static ReportSection InstanceSection(SystemDescription system, ImmutableArray<LoadSweepPoint> points, string axis)
    {
        var layers = system.Continuum.Layers.Where(layer => layer.Kind != ResourceKind.Function).Select(layer => layer.Name)
            .Where(layer => points.Any(point => Instances(point, layer) > 0)).ToList();
        if (layers.Count == 0)
        {
            return new("Instances", [new ReportText("No edge device or virtual machine is used at any load.")]);
        }

        var chart = new LineChart
        {
            Title = "Instances by layer over the load",
            X = new AxisOptions { Title = axis, Includes = [0] },
            Y = new AxisOptions { Title = "instances", Includes = [0] },
            Series = [.. layers.Select(layer => new Series(layer, Points(points, point => Instances(point, layer))) { Shape = SeriesShape.Steps, Markers = points.Length <= 60 })],
        };
        return new("Instances", [new ReportFigure(chart.Draw(), "Instances of edge devices and virtual machines. Functions grow by themselves.")]);
    }

    private static double? Instances(LoadSweepPoint point, string layer) =>
        point.Result.Evaluation?.Resources.Where(resource => resource.Layer == layer).Sum(resource => resource.Instances);

    private static ImmutableArray<Point> Points(ImmutableArray<LoadSweepPoint> points, Func<LoadSweepPoint, double?> value) =>
        [.. points.Select(point => new Point(point.Load, value(point) ?? double.NaN))];

    private static ReportSection TableSection(PlacementRequest problem, ImmutableArray<LoadSweepPoint> points, string unit)
    {
        var rows = points.Length <= MostRows
            ? points
            : [.. points.Index().Where(p => p.Index == 0 || Used(p.Item) != Used(points[p.Index - 1])).Select(p => p.Item).Take(MostRows)];
        return new("Loads",
        [
            new ReportText(rows.Length == points.Length ? "Each load, and the servers that run then." : $"The loads at which the servers change, {rows.Length} of {points.Length}."),
            new ReportTable
            {
                Columns = [new(problem.Load.Uniform is null ? "Factor" : "Load, requests/s"), new("Result"), new($"Cost {unit}", ColumnKind.Number), new("Gap", ColumnKind.Number), new("Runs on")],
                Rows = [.. rows.Select(Row)],
            },
        ]);
    }

    private static ImmutableArray<TableCell> Row(LoadSweepPoint point) =>
    [
        NumberText.Of(point.Load, 6),
        point.Result.Status switch
        {
            SolveStatus.Optimal => new TableCell("proved optimal", Standing.Kept),
            SolveStatus.Feasible => new TableCell("feasible", Standing.Kept),
            SolveStatus.Infeasible => new TableCell("impossible", Standing.Broken),
            _ => new TableCell("undecided", Standing.Close),
        },
        point.Result.Cost is { } cost ? Quantity.Cost(cost) : "–",
        point.Result.Gap is { } gap ? Quantity.Percent(gap) : "–",
        Used(point),
    ];

    private static string Used(LoadSweepPoint point) => point.Result.Evaluation is { } evaluation
        ? string.Join(", ", evaluation.Resources.Select(resource => resource.Kind == ResourceKind.Function ? resource.Resource : $"{resource.Resource}×{resource.Instances}"))
        : "";
}
