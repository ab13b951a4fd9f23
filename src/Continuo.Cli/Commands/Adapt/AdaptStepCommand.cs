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
        var command = new Command("step", "Place a running application anew for another load") { output };
        system.AddTo(command);
        step.AddTo(command);
        return runner.Bind(command, (parsed, call) => Step(system.Read(parsed), step.Read(parsed), parsed.GetValue(output), call));
    }

    private static Answer Step(SystemArguments system, StepArguments step, string? output, Call call)
    {
        OutputTarget.Check("--output", output, system.SystemFile, system.ApplicationDirectory, step.Current);
        OutputTarget.Check("--output", output, step.Initial, null, null);
        var compilation = EarlyCompilation.Start();
        var request = StepRequestReader.Read(system, step);
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
            [.. request.Diagnostics, .. StepAdvice.On(request.Value, result), .. interrupted ? [Interruption.Notice] : Array.Empty<Diagnostic>(), .. files];
        var code = interrupted ? ExitCode.Interrupted
            : !result.Evaluation.Feasible || notes.Any(note => note.Severity == DiagnosticSeverity.Error) ? ExitCode.Negative
            : ExitCode.Done;
        return new Answer(code, notes)
        {
            Members = writer => StepDocument.WriteMembers(writer, request.Value.System, result, changes),
            Show = screen => StepScreen.Show(screen, result, changes),
            Line = StepScreen.Line(result),
        };
    }
}
