namespace Continuo.Placement.Reports.Sections;

using System.Collections.Immutable;
using Continuo.Charts.Pages;
using Continuo.Charts.Svg;
using Continuo.Model;
using Continuo.Placement.Infeasibility;
using Continuo.Placement.Reports.Words;

/// <summary>For each limit of a conflict, the smallest value that makes a placement possible.</summary>
internal static class RelaxationTable
{
    public static ReportTable Of(SystemDescription system, InfeasibilityReport report) => new()
    {
        Caption = "How far one limit alone would have to give way",
        Columns = [new("Limit of"), new("Now, s", ColumnKind.Number), new("Smallest that works, s", ColumnKind.Number), new("Change", ColumnKind.Number)],
        Rows = [.. Ordered(report).Select(pair => Row(pair.Key, Limit(system, pair.Key), pair.Value, "none works alone"))],
    };

    /// <summary>The cheapest way out by relative change.</summary>
    public static string Sentence(SystemDescription system, InfeasibilityReport report)
    {
        var options = from pair in Ordered(report)
                      let now = Limit(system, pair.Key)
                      where pair.Value is not null && double.IsFinite(pair.Value.Value) && now > 0
                      orderby pair.Value / now
                      select (Rule: pair.Key, Now: now ?? 0, To: pair.Value ?? 0);
        return options.FirstOrDefault() is { Rule: not null } least
            ? $"The smallest change of a single limit{(report.IsComplete ? "" : " that is known")}: raise {RuleText.Of(least.Rule)} from {Quantity.Time(least.Now)} to {Quantity.Time(Quantity.RoundUp(least.To, 3))} (+{Quantity.Percent(least.To / least.Now - 1)})."
            : report.SmallestRelaxation.IsEmpty ? "Which single limit would have to give way, and how far, is not known yet."
            : "Raising one limit alone does not help, however far: other rules then stand in the way.";
    }

    private static IEnumerable<KeyValuePair<string, double?>> Ordered(InfeasibilityReport report) =>
        report.SmallestRelaxation.OrderBy(pair => report.Conflict.IndexOf(pair.Key)).ThenBy(pair => pair.Key, StringComparer.Ordinal);

    private static ImmutableArray<TableCell> Row(string rule, double? now, double? value, string none) =>
    [
        RuleText.Subject(rule),
        now is { } limit ? TableCell.Of(limit) : "",
        value is { } enough ? NumberText.Of(Quantity.RoundUp(enough, 4), 4) : none,
        value is { } to && now is { } from && from > 0 ? $"+{Quantity.Percent(to / from - 1)}" : "",
    ];

    private static double? Limit(SystemDescription system, string rule) =>
        system.Requirements.Local.Where(limit => $"local:{limit.Component}" == rule).Select(limit => (double?)limit.LimitSeconds)
            .Concat(system.Requirements.Global.Where(limit => $"global:{limit.Name}" == rule).Select(limit => (double?)limit.LimitSeconds))
            .FirstOrDefault();
}
