namespace Continuo.Cli.Screens;

using Continuo.Cli.Documents;
using Continuo.Model;
using Continuo.Placement.Evaluators;

/// <summary>An evaluation for people.</summary>
internal static class EvaluationScreen
{
    /// <summary>The answer in one line.</summary>
    public static string Line(Evaluation evaluation) =>
        $"{Verdict(evaluation)}: cost {CostText(evaluation)} at load {LoadText(evaluation.Load)}, rules {evaluation.Rules}";

    /// <summary>Whether every rule holds, in words.</summary>
    public static string Verdict(Evaluation evaluation) => evaluation.Verdict switch
    {
        true => "feasible",
        false => "not feasible",
        null => "not known whether it is feasible",
    };

    public static void Show(Screen screen, Evaluation evaluation)
    {
        screen.Status(evaluation.Feasible, Line(evaluation));
        LeftOutLine.Show(screen, evaluation.LeftOut);
        if (evaluation.FeasibleReference is { } reference && reference != evaluation.Feasible)
        {
            screen.Line($"The original tool calls it {(reference ? "feasible" : "not feasible")}.");
        }

        Violations(screen, evaluation);
        Tables(screen, evaluation);
    }

    /// <summary>Components, paths and resources.</summary>
    public static void Tables(Screen screen, Evaluation evaluation)
    {
        Components(screen, evaluation);
        Paths(screen, evaluation);
        Resources(screen, evaluation);
    }

    public static string CostText(Evaluation evaluation) =>
        Figures.Cost(evaluation.Cost) + (evaluation.Rules == "continuo" ? " per hour" : "");

    public static string LoadText(LoadProfile load) => load.Uniform is { } rate
        ? Figures.Rate(rate)
        : string.Join(", ", load.BySource.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key} {Figures.Rate(p.Value)}"));

    /// <summary>A broken rule in words.</summary>
    public static string Sentence(Violation violation)
    {
        var (value, limit) = (violation.Value ?? double.NaN, violation.Limit ?? double.NaN);
        return violation.Kind switch
        {
            ViolationKind.Local when violation.Limit is null or double.PositiveInfinity => $"{violation.Subject} has no finite response time",
            ViolationKind.Local => $"{violation.Subject} answers in {Figures.Seconds(value)}; its limit is {Figures.Seconds(limit)}",
            ViolationKind.Global => $"path {violation.Subject} takes {Figures.Seconds(value)}; its limit is {Figures.Seconds(limit)}",
            ViolationKind.Utilization => $"{violation.Subject} is overloaded: utilisation {Figures.Percent(value)}",
            ViolationKind.Memory => $"{violation.Subject} has {Figures.Megabytes(limit)} of memory; {Figures.Megabytes(value)} are needed",
            ViolationKind.Availability => $"{violation.Subject} would need {value} instances; there are {limit}",
            ViolationKind.Layer => $"layer {violation.Subject} uses {value} resources; one is allowed",
            ViolationKind.Backward => $"{violation.Subject} leads from the cloud back to the edge",
            ViolationKind.Colocation => $"{violation.Subject} is shared by partitions that need it for themselves",
            ViolationKind.Network => $"{violation.Subject} joins layers without a common network domain",
            _ => BrokenRestrictions.Sentence(violation) ?? $"{violation.Subject} has no valid place",
        };
    }

    /// <summary>The broken rules, if any.</summary>
    public static void Violations(Screen screen, Evaluation evaluation)
    {
        if (evaluation.Violations.Length == 0)
        {
            return;
        }

        screen.Heading("Broken rules");
        screen.Table(["rule", "what"], evaluation.Violations.Select(v => (string[])[Words.Of(v.Kind), Sentence(v)]));
    }

    private static void Components(Screen screen, Evaluation evaluation)
    {
        screen.Heading("Components");
        screen.Table(
            ["component", "deployment", ">requests", "partition", "runs on", ">time", ">response", ">limit"],
            evaluation.Components.SelectMany(component => component.Partitions.Select((partition, index) => (string[])
            [
                index == 0 ? component.Component : "",
                index == 0 ? component.Deployment : "",
                index == 0 ? Figures.Rate(component.ArrivalRate) : "",
                partition.Partition,
                Place(evaluation, partition),
                Figures.Seconds(partition.ResponseTimeSeconds),
                index == 0 ? Figures.Seconds(component.ResponseTimeSeconds) : "",
                index == 0 ? Figures.Seconds(component.LimitSeconds) : "",
            ])));
    }

    private static string Place(Evaluation evaluation, PartitionEvaluation partition) =>
        evaluation.Resources.Any(r => r.Resource == partition.Resource && r.Kind == ResourceKind.Function)
            ? partition.Resource
            : $"{partition.Resource} {Figures.Times(partition.Instances)}";

    private static void Paths(Screen screen, Evaluation evaluation)
    {
        if (evaluation.Paths.Length == 0)
        {
            return;
        }

        screen.Heading("Paths");
        screen.Table(
            ["path", "components", ">response", ">limit", ">left"],
            evaluation.Paths.Select(path => (string[])
            [
                path.Path,
                string.Join(" → ", path.Components),
                Figures.Seconds(path.ResponseTimeSeconds),
                Figures.Seconds(path.LimitSeconds),
                Figures.Percent((path.LimitSeconds - path.ResponseTimeSeconds) / path.LimitSeconds),
            ]));
    }

    private static void Resources(Screen screen, Evaluation evaluation)
    {
        screen.Heading("Resources");
        screen.Table(
            ["resource", "layer", "kind", ">instances", ">utilisation", ">memory", ">cost"],
            evaluation.Resources.Select(resource => (string[])
            [
                resource.Resource,
                resource.Layer,
                Words.Of(resource.Kind),
                resource.Kind == ResourceKind.Function ? Figures.None : Figures.Times(resource.Instances),
                Figures.Percent(resource.Utilization),
                Figures.Megabytes(resource.MemoryMegabytes),
                Figures.Cost(resource.Cost),
            ]));
    }
}
