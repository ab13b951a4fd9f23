namespace Continuo.Adaptation.Reports.Sections;

using Continuo.Adaptation.Days;
using Continuo.Charts.Axes;
using Continuo.Charts.Pages;
using Continuo.Charts.Plots;

/// <summary>The load, and what the first policy planned for.</summary>
internal static class LoadSection
{
    public static ReportSection Of(DayComparison comparison)
    {
        var load = new Series("load of the trace", TimeAxis.Steps(comparison, r => r.Load)) { Shape = SeriesShape.Steps, Color = 1 };
        var chart = new LineChart
        {
            Title = "Load over time",
            X = TimeAxis.Options,
            Y = new AxisOptions { Title = "requests/s", Includes = [0] },
            Series = comparison.Runs.FirstOrDefault(r => r.Periods.Any(p => p.Decision.PlannedLoad is not null)) is { } run
                ? [load, new($"planned for by {run.Policy}", TimeAxis.Steps(run, p => p.Decision.PlannedLoad ?? double.NaN)) { Shape = SeriesShape.Steps, Dashed = true, Color = 2 }]
                : [load],
        };
        return new("Load", [new ReportFigure(chart.Draw(), "Rate of the trace, and the rate that decisions were made for.")]);
    }
}
