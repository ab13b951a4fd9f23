namespace Continuo.Cli.Inputs;

using Continuo.Cli.Running;
using Continuo.Model;
using Continuo.Placement.Explanation;
using Continuo.Placement.Infeasibility;

/// <summary>Warns where an explanation or a reason was not finished in time.</summary>
internal static class PriceAdvice
{
    public static IEnumerable<Diagnostic> On(PlacementExplanation? explanation)
    {
        if (explanation is { UnpricedLimits.Length: > 0, LeftOut.IsEmpty: true })
        {
            yield return new Diagnostic(
                CliCodes.PricesNotKnown,
                DiagnosticSeverity.Warning,
                $"The prices of {string.Join(", ", explanation.UnpricedLimits)} could not be proved in time and are left out.")
            {
                Hint = "give a longer --time-limit",
            };
        }
    }

    public static IEnumerable<Diagnostic> On(InfeasibilityReport? report)
    {
        if (report is { IsComplete: false })
        {
            yield return new Diagnostic(
                CliCodes.ReasonNotComplete,
                DiagnosticSeverity.Warning,
                report.IsMinimal
                    ? "The conflict is minimal, but the values that would do may not be the smallest, and some are not known."
                    : "The search for the reason ended early: the conflict may not be minimal, and the values that would do may not be the smallest.");
        }
    }
}
