namespace Continuo.Cli.Screens;

using Continuo.Model;
using Continuo.Placement.Explanation;

/// <summary>An explanation for people.</summary>
internal static class ExplanationScreen
{
    public static void Show(Screen screen, Evaluation evaluation, PlacementExplanation explanation)
    {
        screen.Status(evaluation.Feasible, EvaluationScreen.Line(evaluation));
        LeftOutLine.Show(screen, explanation.LeftOut);
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

        Prices(screen, evaluation, explanation);
        screen.Heading("Why each component is where it is");
        foreach (var component in explanation.Components)
        {
            Reason(screen, evaluation, component);
        }
    }

    private static void Prices(Screen screen, Evaluation evaluation, PlacementExplanation explanation)
    {
        if (explanation.Prices.Length + explanation.UnpricedLimits.Length == 0)
        {
            return;
        }

        screen.Heading("What another limit would cost");
        if (explanation.UnpricedLimits.Length > 0)
        {
            screen.Line($"  Not known {(explanation.LeftOut.IsEmpty ? "in the time given" : "without the candidates that are left out")}: {string.Join(", ", explanation.UnpricedLimits)}.");
        }

        var telling = explanation.Prices.Where(price => price.Cost is not { } cost || Math.Abs(cost - evaluation.Cost) > 1e-9 * evaluation.Cost).ToList();
        if (telling.Count > 0)
        {
            screen.Table(
                ["limit", ">from", ">to", ">cheapest then", ">change"],
                telling.Select(price => (string[])
                [
                    price.Limit,
                    Figures.Seconds(price.FromSeconds),
                    Figures.Seconds(price.ToSeconds),
                    price.Cost is { } cost ? Figures.Cost(cost) : "impossible",
                    price.Cost is { } then ? Signed(then - evaluation.Cost) : Figures.None,
                ]));
        }

        var others = explanation.Prices.Length - telling.Count;
        if (others > 0)
        {
            var (least, most) = (explanation.Prices.Min(p => p.ToSeconds / p.FromSeconds), explanation.Prices.Max(p => p.ToSeconds / p.FromSeconds));
            screen.Line($"  {(telling.Count == 0 ? "No" : "No other")} {(explanation.UnpricedLimits.Length > 0 ? "of the remaining limits" : "limit")} changes the cheapest cost when it is multiplied by {least:0.##} or {most:0.##}.");
        }
    }

    private static void Reason(Screen screen, Evaluation evaluation, ComponentReason component)
    {
        screen.Line($"  {component.Component}: {component.Why}");
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
