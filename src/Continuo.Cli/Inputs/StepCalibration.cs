namespace Continuo.Cli.Inputs;

using System.Collections.Immutable;

using Continuo.Adaptation.Calibration;
using Continuo.Cli.Options;
using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Files;
using Continuo.Model;
using Continuo.Placement.RunTime;

/// <summary>Demands corrected by response times that were measured on what runs, before a step is taken.</summary>
internal static class StepCalibration
{
    /// <summary>One set of measurements is all there is: it is taken over whole, inside the bounds.</summary>
    private static readonly DemandCalibrationOptions Options = new() { Smoothing = 1, FewestRequests = 1, PeriodsToAlarm = 1 };

    /// <summary>The request with corrected demands.</summary>
    /// <param name="request">What is to be placed.</param>
    /// <param name="measured">Measured means.</param>
    /// <param name="load">Load at which they were measured; null: that of the request.</param>
    /// <returns>The request with what was made of each measurement, or what is wrong.</returns>
    public static Outcome<RunTimeStepRequest> Apply(RunTimeStepRequest request, ImmutableArray<MeasuredText> measured, double? load)
    {
        if (measured.IsEmpty)
        {
            return new Outcome<RunTimeStepRequest>(request, []);
        }

        var names = request.System.Application.Components.Select(c => c.Name).ToList();
        var wrong = measured.Where(m => !names.Contains(m.Component, StringComparer.Ordinal))
            .Select(m => new Diagnostic(CliCodes.MeasuredUnknownComponent, DiagnosticSeverity.Error, $"--measured: the system has no component '{m.Component}'.")
            {
                Hint = Suggestion.For(m.Component, names) ?? $"there are {string.Join(", ", names)}",
            })
            .Concat(measured.GroupBy(m => m.Component, StringComparer.Ordinal).Where(g => g.Count() > 1)
                .Select(g => new Diagnostic(CliCodes.MeasuredTwice, DiagnosticSeverity.Error, $"--measured: component '{g.Key}' is given {g.Count()} times.")))
            .ToImmutableArray();
        if (!wrong.IsEmpty)
        {
            return new Outcome<RunTimeStepRequest>(null, wrong);
        }

        var calibration = new DemandCalibration(Options);
        var found = calibration.Observe(
            request.System, request.Rules, load is { } rate ? LoadProfile.Of(rate) : request.Load, request.Current,
            measured.Select(m => new ResponseTimeMeasurement(m.Component, m.MeanSeconds, long.MaxValue)));
        return new Outcome<RunTimeStepRequest>(request with { System = calibration.Apply(request.System) }, [.. found.SelectMany(Said)]);
    }

    private static IEnumerable<Diagnostic> Said(ComponentCalibration found)
    {
        if (found.Use == MeasurementUse.Impossible)
        {
            yield return new Diagnostic(CliCodes.MeasurementImpossible, DiagnosticSeverity.Warning, $"The measured time of '{found.Component}' is less than the network between its partitions takes; it is not used.");
        }
        else if (found.Alarm)
        {
            yield return new Diagnostic(
                CliCodes.MeasurementOutside, DiagnosticSeverity.Warning,
                $"The measured time of '{found.Component}' asks for a demand {Figures.Factor(found.Finding!.Value)}; {Figures.Factor(found.Factor)} is taken.")
            {
                Hint = "its performance model does not fit what runs: profile the component anew",
            };
        }
        else if (found.Use == MeasurementUse.Used)
        {
            yield return new Diagnostic(CliCodes.MeasurementUsed, DiagnosticSeverity.Info, $"The demands of '{found.Component}' are taken {Figures.Factor(found.Factor)}, as measured.");
        }
    }
}
