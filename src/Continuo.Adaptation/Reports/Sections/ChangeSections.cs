namespace Continuo.Adaptation.Reports.Sections;

using System.Collections.Immutable;

using Continuo.Adaptation.Days;
using Continuo.Adaptation.Policies;
using Continuo.Charts.Pages;
using Continuo.Charts.Svg;
using Continuo.Placement.RunTime;

/// <summary>What each policy changed, when and why.</summary>
internal static class ChangeSections
{
    private const int MostRows = 200;

    public static IEnumerable<ReportSection> Of(DayComparison comparison) =>
        comparison.Runs.Where(run => run.Changes > 0).Select(run => new ReportSection($"Changes by {run.Policy}", [Table(run)]));

    private static ReportTable Table(PolicyRun run)
    {
        var rows = run.Periods.Select(p => p.Decision).Where(d => !d.Changes.IsEmpty)
            .SelectMany(d => d.Changes.Select((change, i) => Row(d, change, i == 0))).ToList();
        return new ReportTable
        {
            Caption = rows.Count > MostRows ? $"The first {MostRows} of {rows.Count} changes" : "",
            Columns =
            [
                new("hour", ColumnKind.Number), new("planned for, 1/s", ColumnKind.Number), new("because"), new("change"), new("what"), new("from"), new("to"), new("why"),
            ],
            Rows = [.. rows.Take(MostRows)],
        };
    }

    private static ImmutableArray<TableCell> Row(Decision decision, PlacementChange change, bool first) =>
    [
        first ? NumberText.Fixed(decision.Seconds / 3600, 2) : "",
        first ? NumberText.Of(decision.PlannedLoad ?? double.NaN) : "",
        first ? Cause(decision.Cause) : "",
        Kind(change.Kind),
        change.Subject,
        change.From,
        change.To,
        change.Reason,
    ];

    private static string Cause(DecisionCause cause) => cause switch
    {
        DecisionCause.LimitAtRisk => "a limit was at risk",
        DecisionCause.Saving => "it saves",
        DecisionCause.NotJudged => "nobody knows whether the limits are kept",
        DecisionCause.RestrictionsNotKept => "nothing keeps the operator's restrictions",
        DecisionCause.Overload => "nothing keeps the limits",
        DecisionCause.UtilizationBand => "a utilisation left its band",
        DecisionCause.Heuristic => "the heuristic found it",
        _ => "",
    };

    private static string Kind(ChangeKind kind) => kind switch
    {
        ChangeKind.Start => "start",
        ChangeKind.Scale => "scale",
        ChangeKind.SwitchDeployment => "switch deployment",
        ChangeKind.Migrate => "migrate",
        _ => "stop",
    };
}
