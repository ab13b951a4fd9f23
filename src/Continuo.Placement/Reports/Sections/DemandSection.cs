namespace Continuo.Placement.Reports.Sections;

using System.Collections.Immutable;
using Continuo.Charts.Pages;
using Continuo.Charts.Svg;
using Continuo.Model;
using Continuo.Placement.Reports.Words;

/// <summary>What was asked for, where there is no placement to show.</summary>
internal static class DemandSection
{
    public static ReportSection Of(ReportSubject subject)
    {
        var requirements = subject.System.Requirements;
        var count = requirements.Local.Length + requirements.Global.Length;
        return new("What was asked for",
        [
            new ReportText($"{Phrase.Count(subject.System.Application.Components.Length, "component")}, {Phrase.Count(subject.System.Continuum.Layers.Sum(layer => layer.Resources.Length), "resource")} "
                + $"in {Phrase.Count(subject.System.Continuum.Layers.Length, "layer")}, and {Phrase.Count(count, "response-time limit")}."),
            new ReportFigure(ApplicationGraph.Of(subject.System).Draw(), "Lines carry the probability of the call and the data sent per request; below each name, in how many ways the component can be cut."),
            .. count == 0 ? Array.Empty<ReportBlock>() : [Limits(requirements)],
        ]);
    }

    private static ReportTable Limits(Requirements requirements) => new()
    {
        Caption = "Response-time limits",
        Columns = [new("Limit of"), new("Components"), new("Limit, s", ColumnKind.Number)],
        Rows =
        [
            .. requirements.Local.Select(limit => ImmutableArray.Create<TableCell>($"component {limit.Component}", limit.Component, NumberText.Of(limit.LimitSeconds, 4))),
            .. requirements.Global.Select(limit => ImmutableArray.Create<TableCell>($"path {limit.Name}", string.Join(" → ", limit.Components), NumberText.Of(limit.LimitSeconds, 4))),
        ],
    };
}
