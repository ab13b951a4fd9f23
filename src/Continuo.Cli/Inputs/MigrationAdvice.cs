namespace Continuo.Cli.Inputs;

using Continuo.Adaptation.Migration;
using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Model;

/// <summary>Says what of a migration breaks rules, and which break is meant.</summary>
internal static class MigrationAdvice
{
    public static IEnumerable<Diagnostic> On(MigrationPlan plan, string from, string to)
    {
        foreach (var (option, file, evaluation) in ((string, string, Evaluation)[])[("--from", from, plan.From), ("--to", to, plan.To)])
        {
            foreach (var found in LeftOutAdvice.OnPlacement(evaluation.LeftOut, file, "nobody knows whether it keeps its limits"))
            {
                yield return found;
            }

            if (evaluation.Verdict == false)
            {
                yield return new Diagnostic(CliCodes.PlacementBreaksRules, DiagnosticSeverity.Warning, $"The placement of {option} breaks rules at this load.")
                {
                    Position = new SourcePosition(file, 0, 0),
                    Hint = string.Join("; ", evaluation.Violations.Take(3).Select(EvaluationScreen.Sentence)),
                };
            }
        }

        foreach (var step in plan.Steps.Where(step => !step.Feasible && plan.From.Feasible && plan.To.Feasible))
        {
            yield return new Diagnostic(CliCodes.StepBreaksRule, DiagnosticSeverity.Warning, $"After step {step.Number} a rule is broken, and no other order of the steps was found that avoids it.")
            {
                Hint = string.Join("; ", step.After.Violations.Take(3).Select(EvaluationScreen.Sentence)),
            };
        }

        if (plan.Steps.SelectMany(step => step.After.Violations).FirstOrDefault(v => v.Kind == ViolationKind.Layer) is { } layer
            && plan.To.Violations.All(v => v.Kind != ViolationKind.Layer))
        {
            yield return new Diagnostic(
                CliCodes.LayerSharedMeanwhile, DiagnosticSeverity.Info,
                $"On the way layer {layer.Subject} runs two of its resources; a move inside a layer needs that, and it does not count as broken.");
        }
    }
}
