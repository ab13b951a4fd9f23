namespace Continuo.Adaptation.Reports.Sections;

using System.Collections.Immutable;

using Continuo.Adaptation.Days;
using Continuo.Charts.Axes;
using Continuo.Charts.Pages;
using Continuo.Charts.Plots;
using Continuo.Charts.Svg;

/// <summary>Response times against their limits.</summary>
internal static class ResponseSection
{
    /// <summary>Overload drives times to many times their limits; the picture ends there.</summary>
    private const double Most = 2.5;

    public static ReportSection Of(DayComparison comparison)
    {
        if (comparison.Runs.All(r => r.Periods.All(p => p.Limits.IsEmpty)))
        {
            return new("Response times", [new ReportText("The application has no response-time limits.")]);
        }

        var chart = new LineChart
        {
            Title = "Tightest response time as a share of its limit",
            X = TimeAxis.Options,
            Y = new AxisOptions { Title = "response time / limit", Includes = [0, 1] },
            Limits = [new("limit", 1)],
            Series =
            [
                .. comparison.Runs.Select((run, i) => new Series(run.Policy, TimeAxis.Steps(run, Tightest)) { Shape = SeriesShape.Steps, Color = i + 1 }),
            ],
        };
        return new(
            "Response times",
            [
                new ReportFigure(chart.Draw(), $"In each control period the limit that comes closest, by the simulated requests. Above the line a limit is broken; what exceeds {NumberText.Of(Most)} is drawn there."),
                Table(comparison),
            ]);
    }

    private static double Tightest(PeriodOutcome period)
    {
        var shares = period.Limits.Where(l => !double.IsNaN(l.Seconds)).Select(l => l.Seconds / l.LimitSeconds).ToList();
        return shares.Count == 0 ? double.NaN : Math.Min(shares.Max(), Most);
    }

    private static ReportTable Table(DayComparison comparison)
    {
        var rules = comparison.Runs.SelectMany(r => r.Periods).SelectMany(p => p.Limits).Select(l => (l.Rule, l.LimitSeconds)).Distinct().ToList();
        return new ReportTable
        {
            Caption = "Control periods that break each limit",
            Columns = [new("limit"), new("s", ColumnKind.Number), .. comparison.Runs.Select(r => new TableColumn(r.Policy, ColumnKind.Number))],
            Rows =
            [
                .. rules.Select(rule => (ImmutableArray<TableCell>)
                [
                    rule.Rule,
                    NumberText.Of(rule.LimitSeconds),
                    .. comparison.Runs.Select(run => run.Periods.Count(p => p.Limits.Any(l => l.Rule == rule.Rule && l.IsBroken)))
                        .Select(broken => new TableCell($"{broken}", broken == 0 ? Standing.Kept : Standing.Broken)),
                ]),
            ],
        };
    }
}
