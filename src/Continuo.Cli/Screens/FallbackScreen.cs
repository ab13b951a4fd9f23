namespace Continuo.Cli.Screens;

using Continuo.Adaptation.Fallback;
using Continuo.Cli.Documents;
using Continuo.Placement.Solvers;

/// <summary>A fallback for people.</summary>
internal static class FallbackScreen
{
    /// <summary>The answer in one line.</summary>
    public static string Line(FallbackPlan plan) => plan.Result switch
    {
        null => "infeasible: no component can run on edge devices",
        { Status: SolveStatus.Infeasible } => $"infeasible: {What(plan)} on edge devices break rules{(plan.LargestLoadShare is > 0 and var share ? $"; they carry {Figures.Percent(share)} of the load" : "")}",
        { Placement: null, LeftOut.IsEmpty: false } => $"unknown: no placement of {What(plan)} on edge devices was found among the candidates that can be judged",
        { Placement: null } => $"unknown: no placement of {What(plan)} on edge devices was found in time",
        var result => $"{(plan.Complete ? "complete" : "partial")}: {What(plan)} on edge devices, cost {EvaluationScreen.CostText(result.Evaluation!)}"
            + (plan.Waiting.Length > 0 ? $"; {string.Join(", ", plan.Waiting)} {(plan.Waiting.Length == 1 ? "waits" : "wait")}" : ""),
    };

    public static void Show(Screen screen, FallbackPlan plan)
    {
        screen.Status(plan.Complete, Line(plan));
        LeftOutLine.Show(screen, plan.Result?.LeftOut ?? []);
        if (plan.Changes.Length > 0)
        {
            screen.Heading("What changes");
            screen.Table(
                ["kind", "what", "from", "to"],
                plan.Changes.Select(step => (string[])
                [
                    Words.Of(step.Kind),
                    step.Subject,
                    step.From.Length > 0 ? step.From : Figures.None,
                    step.To.Length > 0 ? step.To : Figures.None,
                ]));
        }

        if (plan.Result?.Evaluation is { } evaluation)
        {
            EvaluationScreen.Tables(screen, evaluation);
        }

        if (plan.Result?.Infeasible is { } report)
        {
            InfeasibilityScreen.Show(screen, plan.System, report);
        }
    }

    private static string What(FallbackPlan plan) => plan.Waiting.IsEmpty
        ? "all components"
        : string.Join(", ", plan.System.Application.Components.Select(c => c.Name));
}
