namespace Continuo.Adaptation.Reports.Sections;

using Continuo.Adaptation.Days;
using Continuo.Charts.Pages;
using Continuo.Charts.Svg;

/// <summary>The policies side by side.</summary>
internal static class ComparisonSection
{
    public static ReportSection Of(DayComparison comparison) => new("The policies", [new ReportText(Sentence(comparison)), Table(comparison)]);

    private static string Sentence(DayComparison comparison)
    {
        var bound = comparison.MeanLowerBound is { } least
            ? $" If every change were free and the load known in advance, at least {NumberText.Of(least, 4)} would still be needed: a proved bound, which no policy can undercut while it keeps the limits."
            : "";
        return $"Every policy met the same requests. Left as it was, the placement costs {NumberText.Of(comparison.MeanStaticCost, 4)} on average.{bound}";
    }

    private static ReportTable Table(DayComparison comparison) => new()
    {
        Columns =
        [
            new("policy"), new("mean cost", ColumnKind.Number), new("against static, %", ColumnKind.Number), new("above the bound, %", ColumnKind.Number),
            new("violated periods", ColumnKind.Number), new("requests above a limit, %", ColumnKind.Number), new("changes", ColumnKind.Number), new("alarms", ColumnKind.Number),
        ],
        Rows =
        [
            .. comparison.Runs.Select(run => (System.Collections.Immutable.ImmutableArray<TableCell>)
            [
                run.Policy,
                NumberText.Of(run.MeanCost, 4),
                NumberText.Of(Math.Round(100 * (run.MeanCost - comparison.MeanStaticCost) / comparison.MeanStaticCost, 9)),
                comparison.MeanLowerBound is { } bound and > 0 ? NumberText.Of(100 * (run.MeanCost - bound) / bound) : "–",
                new TableCell($"{run.ViolatedPeriods} of {run.Periods.Length}", run.ViolatedPeriods == 0 ? Standing.Kept : Standing.Broken),
                NumberText.Of(run.RequestsMeasured == 0 ? 0 : 100.0 * run.RequestsAboveLimit / run.RequestsMeasured),
                $"{run.Changes}",
                $"{run.Alarms}",
            ]),
        ],
    };
}
