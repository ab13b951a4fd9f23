namespace Continuo.Cli.Inputs;

using Continuo.Adaptation.Fallback;
using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Model;

/// <summary>Says what does not run without the cloud.</summary>
internal static class FallbackAdvice
{
    public static IEnumerable<Diagnostic> On(FallbackPlan plan, LoadProfile load)
    {
        if (plan.Waiting.Length > 0)
        {
            yield return new Diagnostic(
                CliCodes.ComponentsWait, DiagnosticSeverity.Warning,
                $"{string.Join(", ", plan.Waiting)} cannot run on edge devices, or {(plan.Waiting.Length == 1 ? "is" : "are")} called by nothing that can; {(plan.Waiting.Length == 1 ? "it waits" : "they wait")} for the connection.")
            {
                Hint = "limits of paths through them are not looked at meanwhile",
            };
        }

        if (plan.Result is { Placement: null, LeftOut.IsEmpty: false })
        {
            yield return LeftOutAdvice.NothingFound;
        }

        if (plan.LargestLoadShare is { } share)
        {
            yield return new Diagnostic(
                CliCodes.EdgeCannotCarry, DiagnosticSeverity.Warning,
                share > 0
                    ? $"The edge carries {Figures.Percent(share)} of the load{(load.Uniform is { } rate ? $": {Figures.Rate(share * rate)}" : "")}."
                    : "The edge keeps the limits at no load.");
        }
    }
}
