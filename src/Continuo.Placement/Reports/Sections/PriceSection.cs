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
    /// <summary>From this share on, a rule is called nearly used up.</summary>
    private const double NearlyUsed = 0.8;

    public static ReportSection Of(ReportSubject subject, Evaluation evaluation, PlacementExplanation explanation)
    {
        var moving = explanation.Prices.Where(price => price.Cost is not { } cost || Math.Abs(cost - evaluation.Cost) > 1e-9 * Math.Abs(evaluation.Cost)).ToImmutableArray();
        return new("What the limits cost",
        [
            new ReportText(Binding(explanation)),
            .. explanation.Prices.IsEmpty ? Array.Empty<ReportBlock>() : [new ReportText(Sentence(subject, evaluation, explanation, moving))],
            .. explanation.UnpricedLimits.IsEmpty
                ? Array.Empty<ReportBlock>()
                : [new ReportText($"{(explanation.LeftOut.IsEmpty ? "In the time given nothing was proved" : "Without the candidates that were left out nothing is proved")} about {Phrase.List([.. explanation.UnpricedLimits.Select(RuleText.Of)])}: {(explanation.UnpricedLimits.Length == 1 ? "its price is" : "their prices are")} not known.")],
            .. moving.IsEmpty ? Array.Empty<ReportBlock>() : [Table(subject, evaluation, moving)],
        ]);
    }

    private static string Binding(PlacementExplanation explanation)
    {
        var used = explanation.Binding.Where(rule => !(rule.Value / rule.Limit < NearlyUsed)).ToList();
        return used.Count > 0 ? $"Nearly used up: {Phrase.List([.. used.Select(Use)])}."
            : explanation.Binding.IsEmpty ? "No limit and no resource is nearly used up."
            : $"No limit and no resource is nearly used up; the fullest is {Use(explanation.Binding[0])}.";
    }

    private static string Use(BindingRule rule) => $"{RuleText.Of(rule.Rule)} ({Quantity.Percent(rule.Value / rule.Limit)})";

    private static string Sentence(ReportSubject subject, Evaluation evaluation, PlacementExplanation explanation, ImmutableArray<LimitPrice> moving)
    {
        var prices = explanation.Prices;
        var tried = prices.Select(price => price.Limit).Distinct(StringComparer.Ordinal).Count();
        if (moving.IsEmpty)
        {
            return $"{(explanation.UnpricedLimits.IsEmpty ? "No price hangs on the limits: changing any of them a little" : "As far as is proved, changing a limit a little")} ({Phrase.Count(tried, "limit")} tried, one at a time, {Range(prices)}) leaves the cheapest cost as it is.";
        }

        var cheaper = moving.Where(price => price.ToSeconds > price.FromSeconds && price.Cost < evaluation.Cost).MinBy(price => price.Cost);
        var dearer = moving.Where(price => price.ToSeconds < price.FromSeconds && price.Cost > evaluation.Cost).MaxBy(price => price.Cost);
        string[] sentences =
        [
            cheaper is null ? "" : $"Most is saved by {Change("loosening", cheaper)}: the cheapest placement then costs {subject.Cost(cheaper.Cost ?? 0)} instead of {Quantity.Cost(evaluation.Cost)}.",
            dearer is null ? "" : $"{Phrase.Sentence(Change("tightening", dearer))} would cost most: {subject.Cost(dearer.Cost ?? 0)}.",
            cheaper is null && explanation.UnpricedLimits.IsEmpty && prices.Any(price => price.ToSeconds > price.FromSeconds) ? "Loosening one limit saves nothing." : "",
            $"{Phrase.Count(tried, "limit")} {(tried == 1 ? "was" : "were")} tried, one at a time, {Range(prices)}; changes that are not listed leave the cost as it is.",
        ];
        return string.Join(' ', sentences.Where(sentence => sentence.Length > 0));
    }

    /// <summary>How far limits were changed: <c>by −10 % to +10 %</c>.</summary>
    private static string Range(ImmutableArray<LimitPrice> prices)
    {
        var changes = prices.Select(price => Math.Round(price.ToSeconds / price.FromSeconds - 1, 6)).ToList();
        return changes.Min() < changes.Max() ? $"by {Signed(changes.Min())} to {Signed(changes.Max())}" : $"by {Signed(changes.Min())}";
    }

    private static string Change(string verb, LimitPrice price) =>
        $"{verb} {RuleText.Of(price.Limit)} from {Quantity.Time(price.FromSeconds)} to {Quantity.Time(price.ToSeconds)}";

    private static ReportTable Table(ReportSubject subject, Evaluation evaluation, ImmutableArray<LimitPrice> moving)
    {
        var costs = new NumberColumn(moving.Select(price => price.Cost ?? 0), 4);
        return new ReportTable
        {
            Caption = "The cheapest placement when one limit changes",
            Columns = [new("Limit of"), new("Now, s", ColumnKind.Number), new("Then, s", ColumnKind.Number), new($"Cost then, {subject.CostUnit}", ColumnKind.Number), new("Change", ColumnKind.Number)],
            Rows =
            [
                .. moving.Select(price => ImmutableArray.Create<TableCell>(
                    RuleText.Subject(price.Limit),
                    NumberText.Of(price.FromSeconds, 4),
                    NumberText.Of(price.ToSeconds, 4),
                    price.Cost is null ? new TableCell("no placement", Standing.Broken) : costs.Text(price.Cost),
                    price.Cost is { } cost && evaluation.Cost > 0 ? Signed(cost / evaluation.Cost - 1) : "")),
            ],
        };
    }

    private static string Signed(double share) => (share > 0 ? "+" : "") + Quantity.Percent(share);
}
