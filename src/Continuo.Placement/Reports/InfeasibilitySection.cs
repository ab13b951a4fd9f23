namespace Continuo.Placement.Reports;

using System.Collections.Immutable;

using Continuo.Charts.Pages;
using Continuo.Model;
using Continuo.Placement.Infeasibility;

/// <summary>Why there is no placement.</summary>
internal static class InfeasibilitySection
{
    public static ReportSection Of(SystemDescription system, InfeasibilityReport report) => new(
        "Why there is none",
        [
            new ReportText("These rules cannot be kept together; without any one of them the others could."),
            new ReportTable
            {
                Columns = [new("Rule"), new("Limit now, s", ColumnKind.Number), new("Limit that would do, s", ColumnKind.Number)],
                Rows = [.. report.Conflict.Select(rule => Row(system, report, rule))],
            },
            new ReportText(report.ScaleAll is { } factor
                ? $"Or all limits are multiplied by {ReportFigures.Number(factor)}."
                : "No common factor on all limits is known that would do."),
        ]);

    private static ImmutableArray<TableCell> Row(SystemDescription system, InfeasibilityReport report, string rule) =>
    [
        rule,
        Now(system, rule) is { } now ? ReportFigures.Seconds(now) : "",
        report.SmallestRelaxation.TryGetValue(rule, out var needed) ? needed is { } value ? ReportFigures.Seconds(value) : "none alone" : "",
    ];

    private static double? Now(SystemDescription system, string rule) =>
        system.Requirements.Local.FirstOrDefault(l => $"local:{l.Component}" == rule)?.LimitSeconds
        ?? system.Requirements.Global.FirstOrDefault(g => $"global:{g.Name}" == rule)?.LimitSeconds;
}
