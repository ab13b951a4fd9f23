namespace Continuo.Placement.Reports.Sections;

using System.Collections.Immutable;
using Continuo.Charts.Pages;
using Continuo.Charts.Svg;
using Continuo.Model;
using Continuo.Placement.Explanation;
using Continuo.Placement.Reports.Words;

/// <summary>What holds the cost up: limits and capacities that are used up, and what other limits would cost.</summary>
internal static class PriceSection
{
    public static ReportSection Of(ReportSubject subject, Evaluation evaluation, PlacementExplanation explanation) => new(
        "What the limits cost",
        [
            new ReportText(Binding(explanation)),
            .. explanation.Prices.IsEmpty ? Array.Empty<ReportBlock>() : [new ReportText(Sentence(subject, evaluation, explanation)), Table(subject, evaluation, explanation)],
        ]);

    private static string Binding(PlacementExplanation explanation) => explanation.Binding.IsEmpty
        ? "No limit and no resource is nearly used up."
        : $"Nearly used up: {Phrase.List([.. explanation.Binding.Select(rule => $"{RuleText.Of(rule.Rule)} ({Quantity.Percent(rule.Value / rule.Limit)})")])}.";

    private static string Sentence(ReportSubject subject, Evaluation evaluation, PlacementExplanation explanation)
    {
        var cheaper = explanation.Prices.Where(price => price.ToSeconds > price.FromSeconds && price.Cost < evaluation.Cost * (1 - 1e-9)).MinBy(price => price.Cost);
        var dearer = explanation.Prices.Where(price => price.ToSeconds < price.FromSeconds && price.Cost > evaluation.Cost * (1 + 1e-9)).MaxBy(price => price.Cost);
        var first = !explanation.Prices.Any(price => price.ToSeconds > price.FromSeconds) ? ""
            : cheaper is null ? "Loosening one of these limits saves nothing. "
            : $"Most is saved by {Change("loosening", cheaper)}: the cheapest placement then costs {subject.Cost(cheaper.Cost!.Value)} instead of {Quantity.Cost(evaluation.Cost)}. ";
        return dearer is null ? first.TrimEnd() : $"{first}{Phrase.Sentence(Change("tightening", dearer))} would cost most: {subject.Cost(dearer.Cost!.Value)}.";
    }

    private static string Change(string verb, LimitPrice price) =>
        $"{verb} {RuleText.Of(price.Limit)} from {Quantity.Time(price.FromSeconds)} to {Quantity.Time(price.ToSeconds)}";

    private static ReportTable Table(ReportSubject subject, Evaluation evaluation, PlacementExplanation explanation)
    {
        var costs = new NumberColumn(explanation.Prices.Select(price => price.Cost ?? 0), 4);
        return new ReportTable
        {
            Caption = "The cheapest placement when one limit changes",
            Columns = [new("Limit of"), new("Now, s", ColumnKind.Number), new("Then, s", ColumnKind.Number), new($"Cost then, {subject.CostUnit}", ColumnKind.Number), new("Change", ColumnKind.Number)],
            Rows =
            [
                .. explanation.Prices.Select(price => ImmutableArray.Create<TableCell>(
                    RuleText.Subject(price.Limit),
                    NumberText.Of(price.FromSeconds, 4),
                    NumberText.Of(price.ToSeconds, 4),
                    price.Cost is null ? new TableCell("no placement", Standing.Broken) : costs.Text(price.Cost),
                    price.Cost is { } cost && evaluation.Cost > 0 ? Difference(cost / evaluation.Cost - 1) : "")),
            ],
        };
    }

    private static string Difference(double share) => Math.Abs(share) < 1e-9 ? "none" : (share > 0 ? "+" : "") + Quantity.Percent(share);
}
