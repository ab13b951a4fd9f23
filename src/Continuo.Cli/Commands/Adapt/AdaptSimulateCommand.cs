namespace Continuo.Cli.Commands.Adapt;

using System.Collections.Immutable;
using System.CommandLine;

using Continuo.Adaptation.Days;
using Continuo.Adaptation.Policies;
using Continuo.Adaptation.Reports;
using Continuo.Cli.Documents;
using Continuo.Cli.Inputs;
using Continuo.Cli.Options;
using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Files;
using Continuo.Model;

/// <summary><c>continuo adapt simulate</c>: policies over a load trace, with the same requests, in a simulation.</summary>
internal static class AdaptSimulateCommand
{
    public static Command Create(CommandRunner runner)
    {
        var system = new SystemOptions();
        var step = new StepOptions();
        var day = new DayOptionSet();
        var command = new Command("simulate", "Try policies on a load over time: cost, broken limits, changes");
        system.AddTo(command);
        step.AddTo(command);
        day.AddTo(command);
        return runner.Bind(command, (parsed, call) => Simulate(system.Read(parsed), step.Read(parsed), parsed, day, call));
    }

    private static Answer Simulate(SystemArguments system, StepArguments step, ParseResult parsed, DayOptionSet options, Call call)
    {
        var day = options.Read(parsed, step);
        foreach (var (option, target) in ((string, string?)[])[("--report", day.Report), ("--log", day.Log)])
        {
            OutputTarget.Check(option, target, system.SystemFile, system.ApplicationDirectory, step.Current, step.Initial, day.Profile);
        }

        OutputForm.Report.Check("--report", day.Report);
        OutputForm.Lines.Check("--log", day.Log);
        OutputTarget.CheckDifferent(("--report", day.Report), ("--log", day.Log));
        var request = StepRequestReader.Read(system, step, LoadProfile.Of(1));
        var trace = LoadTraceReader.Read(day.Profile!);
        if (!request.Succeeded || !trace.Succeeded)
        {
            return Answer.Invalid([.. request.Diagnostics, .. trace.Diagnostics]);
        }

        ImmutableArray<Diagnostic> unknown = [.. LeftOutAdvice.OnPlacement(request.Value.System, request.Value.Current, step.Current, "it cannot be simulated")];
        if (!unknown.IsEmpty)
        {
            return LeftOutAdvice.Refused([.. request.Diagnostics, .. trace.Diagnostics, .. unknown], request.Value.System);
        }

        var setting = new PolicySetting(request.Value.System, request.Value.Rules, request.Value.Initial ?? request.Value.Current);
        var policies = day.Policies.Select(text => PolicyChoice.Of(text, setting, trace.Value, day with { Policy = day.Policy with { Wishes = request.Value.Wishes } })).ToImmutableArray();
        var comparison = DaySimulation.Run(setting, request.Value.Current, trace.Value, policies, day.Options, call.Progress, call.Cancellation);
        ImmutableArray<Diagnostic> read = [.. request.Diagnostics, .. trace.Diagnostics, .. StepRestrictionAdvice.OnCurrent(request.Value)];
        ImmutableArray<Diagnostic> files =
        [
            .. OutputTarget.Write(day.Report, () => DayReport.Of(comparison, read, day.CommandText ?? "").ToHtml()),
            .. OutputTarget.Write(day.Log, () => DecisionLogDocument.Write(comparison)),
        ];
        var interrupted = call.Cancellation.IsCancellationRequested;
        ImmutableArray<Diagnostic> notes = [.. read, .. interrupted ? [Interruption.Notice] : Array.Empty<Diagnostic>(), .. files];
        var code = interrupted ? ExitCode.Interrupted : files.Any(f => f.Severity == DiagnosticSeverity.Error) ? ExitCode.Negative : ExitCode.Done;
        return new Answer(code, notes)
        {
            Members = writer => DayDocument.WriteMembers(writer, comparison),
            Show = screen => DayScreen.Show(screen, comparison),
            Line = LeftOutLine.After(DayScreen.Line(comparison), comparison.Setting.System.LeftOut),
        };
    }
}
