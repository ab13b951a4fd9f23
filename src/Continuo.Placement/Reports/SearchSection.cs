namespace Continuo.Placement.Reports;

using System.Collections.Immutable;

using Continuo.Charts.Axes;
using Continuo.Charts.Pages;
using Continuo.Charts.Plots;
using Continuo.Placement.Solvers;

/// <summary>How incumbent and bound came together.</summary>
internal static class SearchSection
{
    public static ReportSection Of(SolveResult result) => new(
        "How the search went",
        [
            new ReportFigure(new LineChart
            {
                Title = "Best placement and proved lower bound",
                X = new AxisOptions { Title = "milliseconds" },
                Y = new AxisOptions { Title = "cost" },
                Series =
                [
                    new Series("best placement", Points(result, step => step.Cost, result.Cost)) { Shape = SeriesShape.Steps, Markers = true },
                    new Series("lower bound", Points(result, step => step.LowerBound, result.LowerBound)) { Shape = SeriesShape.Steps, Dashed = true },
                ],
            }.Draw()),
        ]);

    private static ImmutableArray<Point> Points(SolveResult result, Func<SearchProgress, double?> value, double? last) =>
    [
        .. result.Trace.Where(step => value(step) is not null).Select(step => new Point(1_000 * step.Seconds, value(step)!.Value)),
        .. last is { } final ? [new Point(1_000 * result.Seconds, final)] : Array.Empty<Point>(),
    ];
}
