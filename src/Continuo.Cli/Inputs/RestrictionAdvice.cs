namespace Continuo.Cli.Inputs;

using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Solvers;

/// <summary>Says when it is the person's own wishes that stand in the way, or when a start could not be used.</summary>
internal static class RestrictionAdvice
{
    public static IEnumerable<Diagnostic> On(PlacementRequest request, SolveResult result, CancellationToken cancellation)
    {
        if (request.Start is { } start
            && Judged(request, start) is { Feasible: false } evaluation)
        {
            var why = evaluation.IsJudged ? "breaks a rule" : "cannot be judged";
            yield return new Diagnostic(CliCodes.StartNotUsed, DiagnosticSeverity.Warning, $"The placement of --start {why} and was not used.")
            {
                Hint = evaluation.IsJudged ? string.Join("; ", evaluation.Violations.Take(3).Select(EvaluationScreen.Sentence)) : LeftOutLine.Of(evaluation.LeftOut),
            };
        }

        var wishes = request.Restrictions;
        if (result.Status != SolveStatus.Infeasible || (wishes.Pins.IsEmpty && wishes.Forbidden.IsEmpty))
        {
            yield break;
        }

        var free = PlacementSolver.Solve(
            request with { Restrictions = wishes with { Pins = [], Forbidden = [] }, Start = null, ExplainInfeasible = false },
            cancellation: cancellation);
        if (free.Cost is { } cost)
        {
            yield return new Diagnostic(
                CliCodes.RestrictionsForbid, DiagnosticSeverity.Warning, $"Without --pin and --forbid there is a placement; it costs {Figures.Cost(cost)}.")
            {
                Hint = "drop one of them",
            };
        }
    }

    private static Evaluation Judged(PlacementRequest request, Placement start) => BrokenRestrictions.AddTo(
        request.System, request.Restrictions, start, new PlacementEvaluator(request.System, request.Load, request.Rules).Evaluate(start));
}
