namespace Continuo.Adaptation.Reports.Sections;

using Continuo.Adaptation.Days;
using Continuo.Charts.Axes;
using Continuo.Charts.Pages;
using Continuo.Charts.Plots;

/// <summary>Cost over time, between the static placement and the bound.</summary>
internal static class CostSection
{
    public static ReportSection Of(DayComparison comparison)
    {
        var chart = new LineChart
        {
            Title = "Cost over time",
            X = TimeAxis.Options,
            Y = new AxisOptions { Title = "cost per unit of time", Includes = [0] },
            Series =
            [
                .. comparison.Runs.Select((run, i) => new Series(run.Policy, TimeAxis.Steps(run, p => p.Cost)) { Shape = SeriesShape.Steps, Color = i + 1 }),
                new("lower bound", TimeAxis.Steps(comparison, r => r.LowerBound ?? double.NaN)) { Shape = SeriesShape.Steps, Dashed = true, Color = comparison.Runs.Length + 1 },
                .. comparison.Runs.Any(r => r.Policy == "static")
                    ? Array.Empty<Series>()
                    : [new Series("without a change", TimeAxis.Steps(comparison, r => r.Static)) { Shape = SeriesShape.Steps, Dashed = true, Color = comparison.Runs.Length + 2 }],
            ],
        };
        return new("Cost", [new ReportFigure(chart.Draw(), "Instances that start are paid from the decision on; what they replace is paid until they work.")]);
    }
}
