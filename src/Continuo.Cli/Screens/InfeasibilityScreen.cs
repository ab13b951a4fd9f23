namespace Continuo.Cli.Screens;

using Continuo.Cli.Documents;
using Continuo.Model;
using Continuo.Placement.Infeasibility;

/// <summary>Why there is no placement, and what would help, in plain words.</summary>
internal static class InfeasibilityScreen
{
    public static void Show(Screen screen, SystemDescription system, InfeasibilityReport report)
    {
        screen.Heading(report.Conflict.Length == 1 ? "This rule cannot be kept" : "These rules cannot be kept together");
        screen.Table(["rule", "what it asks"], report.Conflict.Select(rule => (string[])[rule, RuleWords.Meaning(system, rule)]));
        if (!report.IsMinimal)
        {
            screen.Line("  The search for the reason ended early: there may be a smaller set.");
        }

        Help(screen, system, report);
    }

    private static void Help(Screen screen, SystemDescription system, InfeasibilityReport report)
    {
        var helps = SolveDocument.InOrder(report).Select(rule => Help(system, rule, report.SmallestRelaxation[rule])).ToList();
        if (report.ScaleAll is { } factor)
        {
            helps.Add($"multiply all limits by {Figures.RoundedUp(factor):0.####}");
        }

        if (helps.Count == 0)
        {
            return;
        }

        screen.Heading("What would help");
        foreach (var help in helps)
        {
            screen.Line("  " + help);
        }
    }

    private static string Help(SystemDescription system, string rule, double? smallest)
    {
        var (subject, now) = (RuleWords.Subject(rule), RuleWords.LimitSeconds(system, rule));
        return smallest is { } needed
            ? rule == "budget" ? $"raise the budget to {Figures.Cost(Figures.RoundedUp(needed))}" : $"{subject}: raise its limit{(now is { } limit ? $" from {Figures.Seconds(limit)}" : "")} to {Figures.Seconds(Figures.RoundedUp(needed))}"
            : $"{subject}: raising its limit alone does not help, other rules fail then too";
    }
}
