namespace Continuo.Cli.Commands.Adapt;

using System.Collections.Immutable;
using System.CommandLine;

using Continuo.Cli.Documents;
using Continuo.Cli.Inputs;
using Continuo.Cli.Options;
using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Model;
using Continuo.Placement.RunTime;
using Continuo.Placement.RunTime.Intervals;

/// <summary><c>continuo adapt intervals</c>: for every load, what has to be done, with the exact loads at which that changes.</summary>
internal static class AdaptIntervalsCommand
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(30);

    public static Command Create(CommandRunner runner)
    {
        var system = new SystemOptions();
        var step = new StepOptions();
        var loads = ParsedOption.Of<LoadRange?>("--loads", "FROM:TO", "Loads to cover: 0:2.5. Default: from 0 to twice the load", text => LoadRange.Read(text));
        var command = new Command("intervals", "List the load intervals in which to keep, scale or migrate, with exact break points") { loads };
        system.AddTo(command);
        step.AddTo(command);
        return runner.Bind(command, (parsed, call) => Intervals(system.Read(parsed), step.Read(parsed), parsed.GetValue(loads), call));
    }

    private static Answer Intervals(SystemArguments system, StepArguments step, LoadRange? loads, Call call)
    {
        if (!step.Switching.IsFree)
        {
            throw new UsageException("takes no --switching-cost: what a change costs depends on what runs then");
        }

        var read = StepRequestReader.Read(system, step, loads is null ? null : LoadProfile.Of(1));
        if (!read.Succeeded)
        {
            return Answer.Invalid(read.Diagnostics);
        }

        var request = Request(read.Value, step, loads);
        if (request is null)
        {
            throw new UsageException("needs --loads FROM:TO, since the load is 0 or differs between the sources");
        }

        var intervals = PlacementIntervals.Of(request, call.Cancellation);
        var interrupted = call.Cancellation.IsCancellationRequested;
        ImmutableArray<Diagnostic> notes =
            [.. read.Diagnostics, .. StepRestrictionAdvice.OnCurrent(read.Value), .. Notes(request, step.Current, intervals, interrupted)];
        return new Answer(interrupted ? ExitCode.Interrupted : intervals.Intervals.IsEmpty ? ExitCode.Negative : ExitCode.Done, notes)
        {
            Members = writer => IntervalsDocument.WriteMembers(writer, request, intervals),
            Show = screen => IntervalsScreen.Show(screen, request, intervals),
            Line = LeftOutLine.After(IntervalsScreen.Line(request, intervals), intervals.LeftOut),
        };
    }

    private static PlacementIntervalRequest? Request(RunTimeStepRequest step, StepArguments arguments, LoadRange? loads)
    {
        var range = loads ?? (step.Load.Uniform is > 0 and var load ? new LoadRange(0, 2 * load) : null);
        return range is null ? null : new PlacementIntervalRequest
        {
            System = step.System,
            Current = step.Current,
            Initial = step.Initial,
            Rules = step.Rules,
            Wishes = step.Wishes,
            Margin = step.Margin,
            From = range.Value.From,
            To = range.Value.To,
            TimeLimit = arguments.TimeLimit ?? TimeLimit,
        };
    }

    private static IEnumerable<Diagnostic> Notes(PlacementIntervalRequest request, string current, PlacementIntervals intervals, bool interrupted)
    {
        ImmutableArray<Diagnostic> unknown = [.. LeftOutAdvice.OnPlacement(request.System, request.Current, current, "its load intervals are not known")];
        foreach (var found in unknown)
        {
            yield return found;
        }

        if (interrupted)
        {
            yield return Interruption.Notice;
        }
        else if (!unknown.IsEmpty && intervals.Intervals.IsEmpty)
        {
            yield break;
        }
        else if (!intervals.LeftOut.IsEmpty)
        {
            yield return LeftOutAdvice.IntervalsOfKnown;
        }
        else if (!intervals.IsComplete)
        {
            yield return new Diagnostic(CliCodes.IntervalsNotComplete, DiagnosticSeverity.Warning, "Not every load is covered: the time did not suffice, or it is not proved that nothing carries the loads beyond.")
            {
                Hint = "give a longer --time-limit or fewer --loads",
            };
        }
    }
}
