namespace Continuo.Placement.Reports.Sections;

using System.Collections.Immutable;
using Continuo.Charts.Pages;
using Continuo.Model;
using Continuo.Placement.Explanation;
using Continuo.Placement.Reports.Words;

/// <summary>Where each component runs, and why.</summary>
internal static class ComponentSection
{
    public static ReportSection Of(ReportSubject subject, Evaluation evaluation)
    {
        ImmutableArray<ReportBlock> blocks = [new ReportText(Sentence(evaluation)), Places(subject.System, evaluation)];
        return new("Where each component runs", subject.Explanation is { Components.IsEmpty: false } explanation
            ? [.. blocks, new ReportText(ReasonSentence(subject, evaluation, explanation)), Reasons(subject, evaluation, explanation)]
            : blocks);
    }

    private static string Sentence(Evaluation evaluation)
    {
        var cut = evaluation.Components.Where(component => component.Partitions.Length > 1).Select(component => component.Component).ToList();
        var slowest = evaluation.Components.Where(component => component.Partitions.Length > 0).MaxBy(component => component.ResponseTimeSeconds);
        var pieces = cut.Count == 0 ? "Every component runs in one piece." : $"Cut into partitions: {Phrase.List(cut)}.";
        return slowest is { ResponseTimeSeconds: >= 0 } && double.IsFinite(slowest.ResponseTimeSeconds)
            ? $"{pieces} The slowest component is {slowest.Component}, with a mean response time of {Quantity.Time(slowest.ResponseTimeSeconds)}."
            : pieces;
    }

    private static ReportTable Places(SystemDescription system, Evaluation evaluation)
    {
        var functions = evaluation.Resources.Where(resource => resource.Kind == ResourceKind.Function).Select(resource => resource.Resource).ToHashSet(StringComparer.Ordinal);
        var alternatives = system.Application.Components.ToDictionary(component => component.Name, component => component.Deployments.Length, StringComparer.Ordinal);
        var rates = new NumberColumn(evaluation.Components.Select(component => component.ArrivalRate), 3);
        var times = new NumberColumn(evaluation.Components.SelectMany(component => (double[])[component.ResponseTimeSeconds, component.LimitSeconds ?? 0]), 4);
        var limits = LimitUse.Of(evaluation).ToDictionary(limit => limit.Rule, StringComparer.Ordinal);
        return new ReportTable
        {
            Columns =
            [
                new("Component"), new("Deployment"), new("Runs on"), new("Arrivals, requests/s", ColumnKind.Number),
                new("Response time, s", ColumnKind.Number), new("Limit, s", ColumnKind.Number), new("Slack", ColumnKind.Number),
            ],
            Rows =
            [
                .. evaluation.Components.Select(component => ImmutableArray.Create<TableCell>(
                    component.Component,
                    alternatives.GetValueOrDefault(component.Component) is > 1 and var ways && component.Deployment.Length > 0 ? $"{component.Deployment} of {ways}" : component.Deployment,
                    component.Partitions.IsEmpty ? "no place" : string.Join("; ", Hosts(component, functions)),
                    rates.Text(component.ArrivalRate),
                    component.Partitions.IsEmpty ? "" : component.ResponseTimeSeconds >= 0 ? times.Text(component.ResponseTimeSeconds)
                        : double.IsNaN(component.ResponseTimeSeconds) && !evaluation.LeftOut.IsEmpty ? "not known"
                        : "overloaded",
                    times.Text(component.LimitSeconds),
                    limits.TryGetValue($"local:{component.Component}", out var limit) ? new TableCell(limit.SlackText, limit.Standing) : "")),
            ],
        };
    }

    /// <summary>The resources that requests visit, each with the partitions that follow each other on it.</summary>
    private static IEnumerable<string> Hosts(ComponentEvaluation component, HashSet<string> functions)
    {
        for (var from = 0; from < component.Partitions.Length;)
        {
            var first = component.Partitions[from];
            var here = component.Partitions.Skip(from).TakeWhile(partition => partition.Resource == first.Resource && partition.Instances == first.Instances).ToList();
            from += here.Count;
            yield return (component.Partitions.Length > 1 ? $"{string.Join(", ", here.Select(partition => partition.Partition))}: " : "")
                + first.Resource + (functions.Contains(first.Resource) ? "" : $"\u00A0×\u00A0{first.Instances}");
        }
    }

    private static string ReasonSentence(ReportSubject subject, Evaluation evaluation, PlacementExplanation explanation)
    {
        var valid = explanation.Components.Where(reason => reason.NextBest is { Violations.IsEmpty: true }).ToList();
        return valid.MinBy(reason => reason.NextBest!.Cost) is { NextBest: { } next } nearest
            ? $"With everything else in place, {Phrase.Count(valid.Count, "component")} could also run elsewhere without breaking a rule. The nearest alternative, for {nearest.Component}, is "
              + $"{next.Placement}{(Math.Abs(next.Cost - evaluation.Cost) <= 1e-9 * evaluation.Cost ? ", at the same cost" : $": {subject.Cost(next.Cost)} instead of {Quantity.Cost(evaluation.Cost)}")}."
            : "With everything else in place, no component can run anywhere else without breaking a rule.";
    }

    private static ReportTable Reasons(ReportSubject subject, Evaluation evaluation, PlacementExplanation explanation)
    {
        var costs = new NumberColumn(explanation.Components.Select(reason => reason.NextBest?.Cost ?? 0), 4);
        return new ReportTable
        {
            Caption = "The next-best place of each component, with everything else as it is",
            Columns = [new("Component"), new("Why it is here"), new("Next-best place"), new($"Cost then, {subject.CostUnit}", ColumnKind.Number), new("Change", ColumnKind.Number), new("What it would break")],
            Rows =
            [
                .. explanation.Components.Select(reason => ImmutableArray.Create<TableCell>(
                    reason.Component,
                    reason.Why,
                    reason.NextBest?.Placement ?? "none",
                    costs.Text(reason.NextBest?.Cost),
                    reason.NextBest is { } next && evaluation.Cost > 0 ? Signed(next.Cost / evaluation.Cost - 1) : "",
                    reason.NextBest is null ? "" : reason.NextBest.Violations.IsEmpty ? "nothing" : Phrase.Sentence(string.Join("; ", reason.NextBest.Violations.Select(ViolationText.Of))))),
            ],
        };
    }

    private static string Signed(double share) => Math.Abs(share) < 1e-9 ? "none" : (share > 0 ? "+" : "") + Quantity.Percent(share);
}
