namespace Continuo.Cli.Commands.Adapt;

using System.Collections.Immutable;
using System.CommandLine;

using Continuo.Adaptation.Decisions;
using Continuo.Adaptation.Policies;
using Continuo.Cli.Documents;
using Continuo.Cli.Inputs;
using Continuo.Cli.Options;
using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Files;
using Continuo.Model;

/// <summary><c>continuo adapt replay</c>: takes the decisions of a log again, with the same options or with others.</summary>
internal static class AdaptReplayCommand
{
    public static Command Create(CommandRunner runner)
    {
        var system = new SystemOptions();
        var step = new StepOptions();
        var day = new DayOptionSet();
        var log = new Option<string>("--log") { HelpName = "FILE.jsonl", Description = "Decisions written by adapt simulate --log", Required = true };
        var command = new Command("replay", "Take the decisions of a log again, and list those that differ") { log };
        system.AddTo(command);
        step.AddTo(command);
        day.AddPolicyOptionsTo(command);
        return runner.Bind(command, (parsed, call) => Replay(system.Read(parsed), step.Read(parsed), day.Read(parsed, step.Read(parsed)), parsed.GetValue(log)!, call));
    }

    private static Answer Replay(SystemArguments system, StepArguments step, DayArguments day, string log, Call call)
    {
        var request = StepRequestReader.Read(system, step, LoadProfile.Of(1));
        var recorded = DecisionLogReader.Read(log);
        var trace = day.Profile is null ? new Outcome<LoadTrace>(new LoadTrace([new(0, 0)], 1), []) : LoadTraceReader.Read(day.Profile);
        ImmutableArray<Diagnostic> read = [.. request.Diagnostics, .. recorded.Diagnostics, .. trace.Diagnostics];
        if (!request.Succeeded || !recorded.Succeeded || !trace.Succeeded)
        {
            return Answer.Invalid(read);
        }

        ImmutableArray<Diagnostic> unknown = [.. LeftOutAdvice.OnPlacement(request.Value.System, request.Value.Current, step.Current, "no policy can decide about it")];
        if (!unknown.IsEmpty)
        {
            return LeftOutAdvice.Refused([.. read, .. unknown], request.Value.System);
        }

        var setting = new PolicySetting(request.Value.System, request.Value.Rules, request.Value.Initial ?? request.Value.Current);
        var replayed = ImmutableArray.CreateBuilder<ReplayedDecision>();
        foreach (var text in day.Policies)
        {
            var policy = PolicyChoice.Of(text, setting, trace.Value, day with { Policy = day.Policy with { Wishes = request.Value.Wishes } })();
            replayed.AddRange(DecisionReplay.Of(
                request.Value.System, request.Value.Current, recorded.Value.Where(d => d.Policy == policy.Name), policy, call.Cancellation));
        }

        var differences = replayed.Where(d => !d.IsSame).ToImmutableArray();
        ImmutableArray<Diagnostic> notes =
        [
            .. read,
            .. replayed.Count == 0
                ? [new Diagnostic(CliCodes.LogNotReadable, DiagnosticSeverity.Error, "The log holds no decision of the policies asked for.") { Hint = $"it holds {string.Join(", ", recorded.Value.Select(d => d.Policy).Distinct())}" }]
                : Array.Empty<Diagnostic>(),
        ];
        var code = call.Cancellation.IsCancellationRequested ? ExitCode.Interrupted : replayed.Count == 0 || !differences.IsEmpty ? ExitCode.Negative : ExitCode.Done;
        return new Answer(code, notes)
        {
            Members = writer => ReplayDocument.WriteMembers(writer, request.Value.System, replayed.Count, differences),
            Show = screen => ReplayScreen.Show(screen, request.Value.System, replayed.Count, differences),
            Line = ReplayScreen.Line(replayed.Count, differences),
        };
    }
}
