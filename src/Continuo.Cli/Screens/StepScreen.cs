namespace Continuo.Cli.Screens;

using System.Collections.Immutable;

using Continuo.Cli.Documents;
using Continuo.Placement.Evaluators;
using Continuo.Placement.RunTime;
using Continuo.Placement.Solvers;

/// <summary>A run-time step for people.</summary>
internal static class StepScreen
{
    public static string Line(RunTimeStepResult result)
    {
        var cost = $"cost {EvaluationScreen.CostText(result.Evaluation)}";
        var seconds = $"in {Figures.Seconds(result.Seconds)}";
        return result.Status switch
        {
            SolveStatus.Optimal when ReferenceEquals(result.Evaluation, result.Static) => $"optimal: what runs stays, {cost}, proved to be the cheapest {seconds}",
            SolveStatus.Optimal => $"optimal: {cost}, proved to be the cheapest {seconds}",
            SolveStatus.Feasible => $"feasible: {cost}, {(result.LowerBound is { } bound ? $"at least {Figures.Cost(bound)} is needed," : "without a bound,")} {seconds}",
            SolveStatus.Infeasible when result.Evaluation.Violations.Any(v => BrokenRestrictions.Sentence(v) is not null) =>
                $"infeasible: no placement keeps every restriction and limit; what runs breaks some, {cost}, {seconds}",
            SolveStatus.Infeasible => $"infeasible: no placement keeps every limit; this one breaks them least, {cost}, {seconds}",
            _ when result.StaysUnjudged => $"unknown: what runs cannot be judged, so that it stays, {cost}",
            _ when !result.LeftOut.IsEmpty => $"unknown: none of the candidates that can be judged keeps every limit {seconds}; what is known to break them least, {cost}",
            _ => $"unknown: no placement found that keeps every limit and none excluded {seconds}; what is known to break them least, {cost}",
        };
    }

    public static void Show(Screen screen, RunTimeStepResult result, ImmutableArray<PlacementChange> changes)
    {
        screen.Status(result.Evaluation.Feasible, Line(result));
        LeftOutLine.Show(screen, result.LeftOut);
        screen.Line(
            $"load {EvaluationScreen.LoadText(result.Evaluation.Load)}, rules {result.Evaluation.Rules}; left as it is: cost {EvaluationScreen.CostText(result.Static)}, {EvaluationScreen.Verdict(result.Static)}"
            + (result.SwitchingCost > 0 ? $"; the change costs {Figures.Cost(result.SwitchingCost)} once" : ""));
        if (changes.Length == 0)
        {
            screen.Line();
            screen.Line("Nothing changes.");
        }
        else
        {
            screen.Heading("Changes");
            screen.Table(
                ["change", "what", "from", "to", "why"],
                changes.Select(change => (string[])[Words.Of(change.Kind), change.Subject, Text(change.From), Text(change.To), change.Reason]));
        }

        EvaluationScreen.Violations(screen, result.Evaluation);
        EvaluationScreen.Tables(screen, result.Evaluation);
    }

    private static string Text(string place) => place.Length > 0 ? place : Figures.None;
}
