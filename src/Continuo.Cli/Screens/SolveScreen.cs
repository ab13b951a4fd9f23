namespace Continuo.Cli.Screens;

using Continuo.Placement.Solvers;

/// <summary>The result of a search for people.</summary>
internal static class SolveScreen
{
    public static string Line(SolveResult result)
    {
        var seconds = $"in {Figures.Seconds(result.Seconds)}";
        var unit = result.Evaluation is { Rules: "continuo" } ? " per hour" : "";
        return (result.Status, result.Cost) switch
        {
            (SolveStatus.Optimal, { } cost) => $"optimal: cost {Figures.Cost(cost)}{unit}, proved to be the cheapest {seconds}",
            (SolveStatus.Feasible, { } cost) => $"feasible: cost {Figures.Cost(cost)}{unit}, {Bound(result)} {seconds}",
            (SolveStatus.Infeasible, _) => $"infeasible: no placement keeps every rule, proved {seconds}",
            _ when !result.LeftOut.IsEmpty => $"unknown: no placement found among the candidates that can be judged {seconds}",
            _ => $"unknown: no placement found and none excluded {seconds}",
        };
    }

    public static void Show(Screen screen, PlacementRequest request, SolveResult result)
    {
        screen.Status(result.Placement is not null, Line(result));
        LeftOutLine.Show(screen, result.LeftOut);
        screen.Line($"method {result.Method}, {result.Evaluations:#,0} evaluated, {Figures.Count(result.Threads, "thread")}, seed {result.Seed}; rules {request.Rules.Name}, load {EvaluationScreen.LoadText(request.Load)}");
        if (result.Evaluation is { } evaluation)
        {
            EvaluationScreen.Tables(screen, evaluation);
        }

        if (result.Infeasible is { } report)
        {
            InfeasibilityScreen.Show(screen, request.System, report);
        }
    }

    private static string Bound(SolveResult result) => result.LowerBound is { } bound
        ? $"at least {Figures.Cost(bound)} is needed, gap {Figures.Percent(result.Gap)},"
        : "without a bound,";
}
