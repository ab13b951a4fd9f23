namespace Continuo.Placement.Reports;

using System.Collections.Immutable;

using Continuo.Charts.Pages;
using Continuo.Placement.Explanation;

/// <summary>Why the placement is as it is.</summary>
internal static class ExplanationSection
{
    public static ReportSection Of(PlacementExplanation explanation) => new(
        "Why it is so",
        [
            new ReportTable
            {
                Caption = "Each component and its next best place",
                Columns = [new("Component"), new("Why"), new("Next best"), new("Cost then", ColumnKind.Number), new("Would break")],
                Rows = [.. explanation.Components.Select(Row)],
            },
            new ReportTable
            {
                Caption = "What another limit would cost",
                Columns = [new("Limit"), new("From, s", ColumnKind.Number), new("To, s", ColumnKind.Number), new("Cheapest then", ColumnKind.Number)],
                Rows =
                [
                    .. explanation.Prices.Select(price => (ImmutableArray<TableCell>)
                    [
                        price.Limit, ReportFigures.Seconds(price.FromSeconds), ReportFigures.Seconds(price.ToSeconds),
                        price.Cost is { } cost ? ReportFigures.Number(cost) : "impossible",
                    ]),
                ],
            },
        ]);

    private static ImmutableArray<TableCell> Row(ComponentReason reason) =>
    [
        reason.Component,
        reason.Why,
        reason.NextBest?.Placement ?? "–",
        reason.NextBest is { } next ? ReportFigures.Number(next.Cost) : "",
        reason.NextBest is { } other ? string.Join(", ", other.Violations.Select(v => $"{v.Kind} {v.Subject}")) : "",
    ];
}
