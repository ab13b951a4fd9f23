namespace Continuo.Cli.Screens;

using Continuo.Model;
using Continuo.Placement.Explanation;

/// <summary>An explanation for people.</summary>
internal static class ExplanationScreen
{
    public static void Show(Screen screen, Evaluation evaluation, PlacementExplanation explanation)
    {
        screen.Status(evaluation.Feasible, EvaluationScreen.Line(evaluation));
        Tables(screen, evaluation, explanation);
    }

    public static void Tables(Screen screen, Evaluation evaluation, PlacementExplanation explanation)
    {
        if (explanation.Binding.Length > 0)
        {
            screen.Heading("Nearly used up");
            screen.Table(
                ["rule", ">value", ">limit", ">left"],
                explanation.Binding.Select(rule => (string[])[rule.Rule, Value(rule, rule.Value), Value(rule, rule.Limit), Figures.Percent(rule.Slack)]));
        }

        if (explanation.Prices.Length > 0)
        {
            screen.Heading("What another limit would cost");
            screen.Table(
                ["limit", ">from", ">to", ">cheapest then", ">change"],
                explanation.Prices.Select(price => (string[])
                [
                    price.Limit,
                    Figures.Seconds(price.FromSeconds),
                    Figures.Seconds(price.ToSeconds),
                    price.Cost is { } cost ? Figures.Cost(cost) : "impossible",
                    price.Cost is { } then ? Signed(then - evaluation.Cost) : Figures.None,
                ]));
        }

        screen.Heading("Why each component is where it is");
        foreach (var component in explanation.Components)
        {
            Reason(screen, evaluation, component);
        }
    }

    private static void Reason(Screen screen, Evaluation evaluation, ComponentReason component)
    {
        var why = component.Why.StartsWith(component.Component, StringComparison.Ordinal) ? component.Why : $"{component.Component}: {component.Why}";
        screen.Line("  " + why);
        if (component.NextBest is not { } next)
        {
            return;
        }

        var breaks = next.Violations.Length == 0 ? "keeps every rule" : "breaks: " + string.Join("; ", next.Violations.Select(EvaluationScreen.Sentence));
        screen.Line($"    next best {next.Placement}: cost {Figures.Cost(next.Cost)} ({Signed(next.Cost - evaluation.Cost)}), {breaks}");
    }

    private static string Value(BindingRule rule, double value) => RuleWords.Split(rule.Rule).Kind switch
    {
        "utilization" => Figures.Percent(value),
        "memory" => Figures.Megabytes(value),
        "availability" => $"{value:0}",
        _ => Figures.Seconds(value),
    };

    private static string Signed(double difference) => difference == 0 ? "±0" : (difference > 0 ? "+" : "") + Figures.Cost(difference);
}
