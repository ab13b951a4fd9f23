namespace Continuo.Cli.Commands.Adapt;

using System.Collections.Immutable;
using System.CommandLine;

using Continuo.Cli.Documents;
using Continuo.Cli.Inputs;
using Continuo.Cli.Options;
using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Files;
using Continuo.Model;
using Continuo.Placement.RunTime;

/// <summary><c>continuo adapt step</c>: the placement for another load, never dearer than what runs and never breaking a limit that can be kept.</summary>
internal static class AdaptStepCommand
{
    public static Command Create(CommandRunner runner)
    {
        var system = new SystemOptions();
        var step = new StepOptions();
        var output = new Option<string?>("--output") { HelpName = "FILE", Description = "Write the new placement there" };
        var measured = ParsedOption.ListOf("--measured", "c2=1.85", "Mean response time of a component on what runs, in seconds; it corrects the demands (repeatable)", MeasuredText.Read);
        var measuredLoad = ParsedOption.Of<double?>("--measured-load", "RATE", "Requests/s when that was measured. Default: --load", text => OptionText.NumberBetween(text, double.Epsilon, double.MaxValue));
        var command = new Command("step", "Place a running application anew for another load") { output, measured, measuredLoad };
        system.AddTo(command);
        step.AddTo(command);
        return runner.Bind(command, (parsed, call) => Step(
            system.Read(parsed), step.Read(parsed), parsed.GetValue(output), request => StepCalibration.Apply(request, [.. parsed.GetValue(measured) ?? []], parsed.GetValue(measuredLoad)), call));
    }

    private static Answer Step(SystemArguments system, StepArguments step, string? output, Func<RunTimeStepRequest, Outcome<RunTimeStepRequest>> calibrate, Call call)
    {
        OutputForm.Document.Check("--output", output);
        OutputTarget.Check("--output", output, system.SystemFile, system.ApplicationDirectory, step.Current);
        OutputTarget.Check("--output", output, step.Initial, null, null);
        var compilation = EarlyCompilation.Start();
        var read = StepRequestReader.Read(system, step);
        var request = read.Succeeded ? calibrate(read.Value) : read;
        if (!request.Succeeded)
        {
            return Answer.Invalid(request.Diagnostics);
        }

        compilation.Wait();
        var result = RunTimeStep.Take(request.Value, call.Cancellation);
        var changes = ChangeReasons.Of(request.Value, result);
        ImmutableArray<Diagnostic> files = OutputTarget.Write(output, () => SolutionWriter.Write(request.Value.System, result.Placement, result.Evaluation));
        var interrupted = call.Cancellation.IsCancellationRequested;
        ImmutableArray<Diagnostic> notes =
        [
            .. read.Diagnostics, .. request.Diagnostics, .. StepAdvice.On(request.Value, result, step.Current),
            .. StepRestrictionAdvice.On(request.Value, result, call.Cancellation), .. interrupted ? [Interruption.Notice] : Array.Empty<Diagnostic>(), .. files,
        ];
        var code = interrupted ? ExitCode.Interrupted
            : !result.Evaluation.Feasible || notes.Any(note => note.Severity == DiagnosticSeverity.Error) ? ExitCode.Negative
            : ExitCode.Done;
        return new Answer(code, notes)
        {
            Members = writer => StepDocument.WriteMembers(writer, request.Value.System, result, changes),
            Show = screen => StepScreen.Show(screen, result, changes),
            Line = LeftOutLine.After(StepScreen.Line(result), result.LeftOut),
        };
    }
}
