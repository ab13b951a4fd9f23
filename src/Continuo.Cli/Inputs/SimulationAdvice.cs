namespace Continuo.Cli.Inputs;

using System.Globalization;

using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Model;
using Continuo.Simulation;

/// <summary>What a simulation says about the limits and about itself.</summary>
internal static class SimulationAdvice
{
    /// <param name="result">The simulation.</param>
    /// <param name="evaluation">The same by the formulas.</param>
    /// <param name="broken">How bad a broken percentile is.</param>
    public static IEnumerable<Diagnostic> On(SimulationResult result, Evaluation evaluation, DiagnosticSeverity broken)
    {
        if (!result.IsComplete)
        {
            yield return Interruption.Notice;
        }
        else if (!result.IsStationary)
        {
            yield return new Diagnostic(
                CliCodes.NotStationary, DiagnosticSeverity.Warning, "The load is more than the resources can do: simulated times grow with the number of requests and have no interval.");
        }

        var held = evaluation.Components.Where(c => c.ResponseTimeSeconds <= c.LimitSeconds).Select(c => c.Component)
            .Concat(evaluation.Paths.Where(p => p.ResponseTimeSeconds <= p.LimitSeconds).Select(p => p.Path)).ToHashSet(StringComparer.Ordinal);
        foreach (var (what, measured) in result.Components.Select(c => ($"component {c.Name}", c)).Concat(result.Paths.Select(p => ($"path {p.Name}", p))))
        {
            if (measured.LimitPercentile is { } percentile)
            {
                if (Percentile(what, measured, percentile, broken) is { } found)
                {
                    yield return found;
                }
            }
            else if (held.Contains(measured.Name) && measured.MeanSeconds - measured.HalfWidth95Seconds > measured.LimitSeconds)
            {
                yield return new Diagnostic(
                    CliCodes.SimulatedMeanBroken,
                    DiagnosticSeverity.Warning,
                    $"By simulation the mean of {what} is {Figures.Seconds(measured.MeanSeconds)}, above its limit of {Figures.Seconds(measured.LimitSeconds)}, which the formulas find kept.")
                {
                    Hint = "copies of a request that meet on a resource, and functions with short idle times, take longer than the formulas say",
                };
            }
        }
    }

    private static Diagnostic? Percentile(string what, ResponseTimeStatistics measured, double percentile, DiagnosticSeverity broken)
    {
        var number = percentile.ToString(CultureInfo.InvariantCulture);
        if (measured.Count == 0)
        {
            return new Diagnostic(CliCodes.PercentileNotKnown, DiagnosticSeverity.Warning, $"No simulated request went over {what}, so that its percentile {number} is not known.")
            {
                Hint = "simulate more requests",
            };
        }

        return !measured.BreaksLimit ? null : new Diagnostic(
            CliCodes.PercentileBroken,
            broken,
            $"By simulation percentile {number} of {what} is {Figures.Seconds(measured.LimitedSeconds)}; its limit is {Figures.Seconds(measured.LimitSeconds)}.")
        {
            Hint = "the search keeps such limits by their mean only: a smaller limit, or one on the mean, makes it look for faster placements",
        };
    }
}
