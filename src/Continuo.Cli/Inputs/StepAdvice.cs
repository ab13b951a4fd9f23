namespace Continuo.Cli.Inputs;

using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Model;
using Continuo.Placement.RunTime;
using Continuo.Placement.Solvers;

/// <summary>What is worth saying about a run-time step beside its figures.</summary>
internal static class StepAdvice
{
    public static IEnumerable<Diagnostic> On(RunTimeStepRequest request, RunTimeStepResult result, string current)
    {
        foreach (var found in LeftOutAdvice.OnPlacement(result.Static.LeftOut, current, "nobody knows whether it keeps its limits"))
        {
            yield return result.StaysUnjudged ? found : found with { Severity = DiagnosticSeverity.Warning };
        }

        foreach (var (device, used, allowed) in BeyondInitial(request))
        {
            yield return new Diagnostic(
                CliCodes.EdgeBeyondInitial, DiagnosticSeverity.Warning,
                $"The placement in force uses {Figures.Count(used, "instance")} of '{device}'; the initial one has {allowed}. Edge devices cannot be added while the application runs.");
        }

        if (result.Evaluation.Feasible && request.Margin > 0 && result.Margin < request.Margin * (1 - 1e-9))
        {
            yield return new Diagnostic(
                CliCodes.MarginNotKept, DiagnosticSeverity.Warning,
                $"No {(result.LeftOut.IsEmpty ? "" : "known ")}placement keeps {Figures.Percent(request.Margin)} of every limit free; this one keeps {Figures.Percent(Math.Max(0, result.Margin))}.");
        }

        if (result is { Status: SolveStatus.Unknown, LeftOut.IsEmpty: false })
        {
            if (!result.StaysUnjudged)
            {
                yield return LeftOutAdvice.NothingFound;
            }
        }
        else if (result.Status == SolveStatus.Unknown)
        {
            yield return new Diagnostic(CliCodes.LimitBeforeAnswer, DiagnosticSeverity.Warning, "The limit came before a placement was found or a proof that there is none.")
            {
                Hint = "give a longer --time-limit",
            };
        }
    }

    private static IEnumerable<(string Device, int Used, int Allowed)> BeyondInitial(RunTimeStepRequest request)
    {
        var edge = request.System.Continuum.Layers.SelectMany(l => l.Resources).OfType<EdgeDevice>();
        foreach (var device in edge)
        {
            var (used, allowed) = (Most(request.Current, device.Name), Most(request.Initial ?? request.Current, device.Name));
            if (used > allowed)
            {
                yield return (device.Name, used, allowed);
            }
        }
    }

    private static int Most(Placement placement, string resource) =>
        placement.Components.SelectMany(c => c.Partitions).Where(p => p.Resource == resource).Select(p => p.Instances).DefaultIfEmpty(0).Max();
}
