namespace Continuo.Placement.RunTime;

using System.Collections.Immutable;

using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Reports.Words;

/// <summary>Why each change of a step is made: what would be if it alone were left out.</summary>
public static class ChangeReasons
{
    /// <summary>Lists the changes of a step, each with its reason.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="result">What the step answered.</param>
    /// <returns>The changes; empty when nothing changes.</returns>
    public static ImmutableArray<PlacementChange> Of(RunTimeStepRequest request, RunTimeStepResult result)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(result);
        var evaluator = new PlacementEvaluator(request.System, request.Load, request.Rules);
        return Of(
            request.System,
            placement => BrokenRestrictions.AddTo(request.System, request.Wishes, placement, evaluator.Evaluate(placement)),
            request.Current,
            result.Placement,
            result.Evaluation);
    }

    private static ImmutableArray<PlacementChange> Of(
        SystemDescription system, Func<Placement, Evaluation> evaluate, Placement from, Placement to, Evaluation evaluation) =>
    [
        .. PlacementChanges.Between(system, from, to).Select(change => change with
        {
            Reason = change.Kind switch
            {
                ChangeKind.Start => $"runs {Phrase.List(Hosted(to, change.Subject))}",
                ChangeKind.Stop => "nothing runs on it any more",
                ChangeKind.Scale => Compare(evaluate(WithCount(to, change.Subject, PlacementChanges.Counts(from)[change.Subject])), evaluation, $"with {change.From}"),
                _ => Compare(evaluate(WithoutMove(from, to, change.Subject.Split('/')[0])), evaluation, $"on {change.From}"),
            },
        }),
    ];

    private static string Compare(Evaluation undone, Evaluation evaluation, string where)
    {
        var broken = undone.Violations.FirstOrDefault(v => !evaluation.Violations.Any(other => other.Kind == v.Kind && other.Subject == v.Subject));
        if (broken is not null)
        {
            return $"{where}, {ViolationText.Of(broken)}";
        }

        var saving = undone.Cost - evaluation.Cost;
        return saving > 0 ? $"saves {Quantity.Cost(saving)}" : "part of a change that pays as a whole";
    }

    private static List<string> Hosted(Placement placement, string resource) =>
        [.. placement.Components.SelectMany(c => c.Partitions.Where(p => p.Resource == resource).Select(p => $"{c.Component}/{p.Partition}"))];

    private static Placement WithCount(Placement placement, string resource, int instances) => new(
    [
        .. placement.Components.Select(c => c with { Partitions = [.. c.Partitions.Select(p => p.Resource == resource ? p with { Instances = instances } : p)] }),
    ]);

    /// <summary>The new placement with one component where it was; resources that both use keep the larger count.</summary>
    private static Placement WithoutMove(Placement from, Placement to, string component)
    {
        var (before, after) = (PlacementChanges.Counts(from), PlacementChanges.Counts(to));
        var mixed = to.Components.Select(c => c.Component == component ? from.Components.First(old => old.Component == component) : c);
        return new Placement(
        [
            .. mixed.Select(c => c with
            {
                Partitions = [.. c.Partitions.Select(p => p with { Instances = Math.Max(before.GetValueOrDefault(p.Resource), after.GetValueOrDefault(p.Resource)) })],
            }),
        ]);
    }
}
