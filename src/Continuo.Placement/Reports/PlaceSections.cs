namespace Continuo.Placement.Reports;

using System.Collections.Immutable;

using Continuo.Charts.Pages;
using Continuo.Charts.Plots;
using Continuo.Charts.Svg;
using Continuo.Model;

/// <summary>Where everything runs, how fast, and what it costs.</summary>
internal static class PlaceSections
{
    public static ReportSection Picture(SystemDescription system, Placement placement, Evaluation evaluation) => new(
        "Where everything runs",
        [new ReportFigure(PlacementGraph.OfPlacement(system, placement, evaluation).Draw(), "The application over its computational layers."), Components(evaluation), Resources(evaluation)]);

    public static ReportSection Limits(Evaluation evaluation)
    {
        var limits = ReportFigures.Limits(evaluation).Select(limit => new SlackBar(limit.Name, limit.Value, limit.Limit)).ToImmutableArray();
        ReportBlock block = limits.IsEmpty
            ? new ReportText("The application promises no response time.")
            : new ReportFigure(new SlackChart { Title = "Response times against their limits", Unit = "s", Scale = SlackScale.ShareOfLimit, Bars = limits }.Draw());
        return new ReportSection("What is promised and what is kept", [block]);
    }

    public static ReportSection Cost(Evaluation evaluation) => new(
        "What it costs",
        [
            new ReportFigure(new StackedBarChart
            {
                Title = "Cost by resource",
                Bars = [new StackedBar("", [.. evaluation.Resources.Where(r => r.Cost > 0).Select(r => new BarSegment(r.Resource, r.Cost))])],
            }.Draw()),
        ]);

    private static ReportTable Components(Evaluation evaluation) => new()
    {
        Caption = "Components",
        Columns =
        [
            new("Component"), new("Deployment"), new("Partition"), new("Runs on"), new("Requests/s", ColumnKind.Number),
            new("Partition, s", ColumnKind.Number), new("Component, s", ColumnKind.Number), new("Limit, s", ColumnKind.Number),
        ],
        Rows = [.. evaluation.Components.SelectMany(component => component.Partitions.Select((partition, index) => Row(component, partition, index == 0)))],
    };

    private static ImmutableArray<TableCell> Row(ComponentEvaluation component, PartitionEvaluation partition, bool first) =>
    [
        component.Component,
        first ? component.Deployment : "",
        partition.Partition,
        $"{partition.Resource} ×{partition.Instances}",
        ReportFigures.Number(partition.ArrivalRate),
        ReportFigures.Seconds(partition.ResponseTimeSeconds),
        first ? ReportFigures.Seconds(component.ResponseTimeSeconds) : "",
        first ? Limit(component) : "",
    ];

    private static TableCell Limit(ComponentEvaluation component) => component.LimitSeconds is { } limit
        ? new TableCell(ReportFigures.Seconds(limit), new SlackBar("", component.ResponseTimeSeconds, limit).Standing)
        : "–";

    private static ReportTable Resources(Evaluation evaluation) => new()
    {
        Caption = "Resources in use",
        Columns =
        [
            new("Resource"), new("Layer"), new("Kind"), new("Instances", ColumnKind.Number),
            new("Utilisation", ColumnKind.Number), new("Memory, MB", ColumnKind.Number), new("Cost", ColumnKind.Number),
        ],
        Rows =
        [
            .. evaluation.Resources.Select(resource => (ImmutableArray<TableCell>)
            [
                resource.Resource,
                resource.Layer,
                ReportFigures.Kind(resource.Kind),
                resource.Kind == ResourceKind.Function ? "–" : $"{resource.Instances}",
                new TableCell(ReportFigures.Percent(resource.Utilization), resource.Utilization is >= 1 ? Standing.Broken : Standing.None),
                ReportFigures.Number(resource.MemoryMegabytes),
                ReportFigures.Number(resource.Cost),
            ]),
        ],
    };
}
