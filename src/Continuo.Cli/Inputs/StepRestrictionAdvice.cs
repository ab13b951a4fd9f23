namespace Continuo.Cli.Inputs;

using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Model;
using Continuo.Placement;
using Continuo.Placement.Evaluators;
using Continuo.Placement.RunTime;
using Continuo.Placement.Solvers;

/// <summary>What the operator's restrictions mean for what runs, and that they stand in the way.</summary>
internal static class StepRestrictionAdvice
{
    /// <summary>After a step: which restrictions are not kept, and what there would be without them.</summary>
    public static IEnumerable<Diagnostic> On(RunTimeStepRequest request, RunTimeStepResult result, CancellationToken cancellation)
    {
        if (result.Status is not (SolveStatus.Infeasible or SolveStatus.Unknown) || IsFree(request.Wishes))
        {
            yield break;
        }

        var broken = Broken(result.Evaluation);
        if (broken.Count > 0)
        {
            var why = result.Status == SolveStatus.Infeasible ? "No placement keeps every restriction, so what runs stays" : "What runs stays";
            yield return new Diagnostic(CliCodes.RestrictionNotKept, DiagnosticSeverity.Warning, $"{why}: {string.Join("; ", broken)}.")
            {
                Hint = "a step uses the edge devices of --initial and, in a cloud layer where a machine runs, its type alone; 'place solve' may use all",
            };
        }

        var free = RunTimeStep.Take(request with { Wishes = PlacementRestrictions.None, Cache = null }, cancellation);
        if (result.Status == SolveStatus.Infeasible && free.Evaluation.Feasible)
        {
            yield return new Diagnostic(
                CliCodes.RestrictionsForbid, DiagnosticSeverity.Warning, $"Without --pin and --forbid there is a placement; it costs {Figures.Cost(free.Evaluation.Cost)}.")
            {
                Hint = "drop one of them",
            };
        }
    }

    /// <summary>Before policies or intervals: which restrictions the placement in force does not keep.</summary>
    public static IEnumerable<Diagnostic> OnCurrent(RunTimeStepRequest request)
    {
        if (IsFree(request.Wishes))
        {
            yield break;
        }

        var evaluation = new PlacementEvaluator(request.System, request.Load, request.Rules).Evaluate(request.Current);
        var broken = Broken(BrokenRestrictions.AddTo(request.System, request.Wishes, request.Current, evaluation));
        if (broken.Count > 0)
        {
            yield return new Diagnostic(
                CliCodes.RestrictionNotKept, DiagnosticSeverity.Warning, $"The placement in force does not keep the restrictions: {string.Join("; ", broken)}.")
            {
                Hint = "a step moves away where it can; a policy that does not take steps (static, uheur) keeps it",
            };
        }
    }

    private static bool IsFree(PlacementRestrictions wishes) => wishes.Pins.IsEmpty && wishes.Forbidden.IsEmpty;

    private static List<string> Broken(Evaluation evaluation) => [.. evaluation.Violations.Select(BrokenRestrictions.Sentence).OfType<string>()];
}
