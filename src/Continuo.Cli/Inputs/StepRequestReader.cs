namespace Continuo.Cli.Inputs;

using System.Collections.Immutable;

using Continuo.Cli.Options;
using Continuo.Files;
using Continuo.Model;
using Continuo.Placement.RunTime;

/// <summary>Reads what a run-time step works on, and reports everything wrong with it at once.</summary>
internal static class StepRequestReader
{
    /// <summary>Reads.</summary>
    /// <param name="arguments">System, load, rules.</param>
    /// <param name="step">What runs, and how to step.</param>
    /// <param name="otherwise">The load when none is given; without it that is an error.</param>
    public static Outcome<RunTimeStepRequest> Read(SystemArguments arguments, StepArguments step, LoadProfile? otherwise = null)
    {
        var input = PlacementInputReader.Read(arguments, out var system, otherwise);
        if (system is null)
        {
            return new Outcome<RunTimeStepRequest>(null, input.Diagnostics);
        }

        var current = SolutionReader.Read(step.Current, system);
        var initial = step.Initial is null ? current : SolutionReader.Read(step.Initial, system);
        var wishes = RestrictionCheck.Of(new SearchArguments { Pins = step.Pins, Forbidden = step.Forbidden }, system);
        var request = input.Succeeded && current.Succeeded && initial.Succeeded && wishes.Succeeded
            ? new RunTimeStepRequest
            {
                System = system,
                Load = input.Value.Load,
                Rules = input.Value.Rules,
                Current = current.Value,
                Initial = initial.Value,
                Wishes = wishes.Value,
                Switching = step.Switching,
                Margin = step.Margin ?? 0,
                TimeLimit = step.TimeLimit ?? TimeSpan.FromSeconds(1),
            }
            : null;
        ImmutableArray<Diagnostic> more = step.Initial is null ? [] : initial.Diagnostics;
        return new Outcome<RunTimeStepRequest>(request, [.. input.Diagnostics, .. current.Diagnostics, .. more, .. wishes.Diagnostics]);
    }
}
