namespace Continuo.Cli.Inputs;

using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Model;
using Continuo.Placement.Loads;

/// <summary>What to know about a largest load: that the load now is not carried, that nothing is, or that the search was cut short.</summary>
internal static class MaxLoadAdvice
{
    public static IEnumerable<Diagnostic> On(MaximumLoadRequest request, MaximumLoadResult result, bool isLoadGiven)
    {
        if (result is { Load: null, Binding: null, LeftOut.IsEmpty: false })
        {
            yield break;
        }

        if (result.Load is null)
        {
            yield return new Diagnostic(CliCodes.NoFeasibleLoad, DiagnosticSeverity.Warning, "The placement keeps its rules at no load.")
            {
                Hint = result.Violations.IsEmpty
                    ? "each rule is kept at some load, but never all together"
                    : string.Join("; ", result.Violations.Take(3).Select(EvaluationScreen.Sentence)),
            };
        }
        else if (!result.IsFeasibleNow && isLoadGiven)
        {
            yield return new Diagnostic(
                CliCodes.LoadNotCarried, DiagnosticSeverity.Warning, $"The placement does not carry the load now, {EvaluationScreen.LoadText(request.Load)}.")
            {
                Hint = $"it carries {MaxLoadScreen.Intervals(request, result)}",
            };
        }

        if (!result.IsVerified)
        {
            yield return new Diagnostic(
                CliCodes.LoadsNotVerified, DiagnosticSeverity.Warning, "The search over the load was cut short: there may be loads within the feasible ones at which a rule is broken.");
        }
    }
}
