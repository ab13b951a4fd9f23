namespace Continuo.Placement.Reports.Sections;

using System.Collections.Immutable;
using Continuo.Charts.Pages;
using Continuo.Charts.Plots;
using Continuo.Model;
using Continuo.Placement.Reports.Words;

/// <summary>What the cost is made of.</summary>
internal static class CostSection
{
    /// <summary>As many parts as there are colours; the smallest ones share the last.</summary>
    private const int MostParts = 8;

    public static ReportSection Of(ReportSubject subject, Evaluation evaluation)
    {
        if (!(evaluation.Cost > 0) || evaluation.Resources.IsEmpty)
        {
            return new("Cost", [new ReportText("This placement costs nothing: the resources in use have no price.")]);
        }

        var dearest = evaluation.Resources.MaxBy(resource => resource.Cost)!;
        var byTier = evaluation.Resources.GroupBy(resource => resource.Kind).OrderBy(tier => tier.Key)
            .Select(tier => new BarSegment(Phrase.Tier(tier.Key), tier.Sum(resource => resource.Cost))).ToImmutableArray();
        var sentence = $"Of {subject.Cost(evaluation.Cost)}, {dearest.Resource} takes {Quantity.Cost(dearest.Cost)} ({Quantity.Percent(dearest.Cost / evaluation.Cost)}). "
            + (byTier.Length == 1 ? $"All of it is {Where(byTier[0].Name)}." : $"By kind: {Phrase.List([.. byTier.Select(tier => $"{Quantity.Percent(tier.Value / evaluation.Cost)} {Where(tier.Name)}")])}.");
        return new("Cost",
        [
            new ReportText(sentence),
            new ReportFigure(Chart("Cost by resource", subject, ByResource(evaluation))),
            .. byTier.Length > 1 ? [new ReportFigure(Chart("Cost by kind of layer", subject, byTier))] : Array.Empty<ReportBlock>(),
        ]);
    }

    private static ImmutableArray<BarSegment> ByResource(Evaluation evaluation)
    {
        var parts = evaluation.Resources.OrderByDescending(resource => resource.Cost).Select(resource => new BarSegment(resource.Resource, resource.Cost)).ToImmutableArray();
        return parts.Length <= MostParts
            ? parts
            : [.. parts.Take(MostParts - 1), new BarSegment($"{parts.Length - MostParts + 1} others", parts.Skip(MostParts - 1).Sum(part => part.Value))];
    }

    private static Charts.Svg.Picture Chart(string title, ReportSubject subject, ImmutableArray<BarSegment> parts) =>
        new StackedBarChart { Title = title, Unit = subject.CostUnit, Bars = [new StackedBar("", parts)] }.Draw();

    private static string Where(string tier) => tier switch
    {
        "edge" => "for the edge",
        "cloud" => "for virtual machines",
        _ => "for functions",
    };
}
