namespace Continuo.Cli.Screens;

using System.Collections.Immutable;

using Continuo.Adaptation.Migration;
using Continuo.Cli.Documents;

/// <summary>A migration for people.</summary>
internal static class MigrationScreen
{
    /// <summary>The answer in one line.</summary>
    public static string Line(MigrationPlan plan)
    {
        if (plan.Steps.IsEmpty)
        {
            return "nothing to do: the placements are the same";
        }

        var broken = plan.Steps.Count(step => step.After.Verdict == false);
        var found = broken > 0 ? $"rules broken after {broken} of them" : plan.Feasible ? "no rule broken after any" : "not known whether rules are broken";
        return $"{Figures.Count(plan.Steps.Length, "step")}, {found}; "
            + $"cost {EvaluationScreen.CostText(plan.From)} at the start, at most {Figures.Cost(plan.Steps.Max(step => step.Cost))} on the way, {Figures.Cost(plan.To.Cost)} at the end";
    }

    public static void Show(Screen screen, MigrationPlan plan)
    {
        screen.Status(plan.Feasible, Line(plan));
        LeftOutLine.Show(screen, plan.LeftOut);
        screen.Line($"load {EvaluationScreen.LoadText(plan.To.Load)}, rules {plan.To.Rules}");
        if (plan.Steps.Length > 0)
        {
            Steps(screen, "Steps", plan.Steps);
            Steps(screen, "The way back", plan.Back);
        }
    }

    private static void Steps(Screen screen, string heading, ImmutableArray<MigrationStep> steps)
    {
        screen.Heading(heading);
        screen.Table(
            [">step", "kind", "what", "from", "to", "rules", ">cost", "why"],
            steps.Select(step => (string[])
            [
                $"{step.Number}",
                Words.Of(step.Kind),
                step.Subject,
                step.From.Length > 0 ? step.From : Figures.None,
                step.To.Length > 0 ? step.To : Figures.None,
                step.After.Verdict switch { true => "kept", false => "broken", null => "not known" },
                Figures.Cost(step.Cost),
                step.Reason,
            ]));
    }
}
