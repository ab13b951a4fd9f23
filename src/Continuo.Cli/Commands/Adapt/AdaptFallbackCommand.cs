namespace Continuo.Cli.Commands.Adapt;

using System.Collections.Immutable;
using System.CommandLine;

using Continuo.Adaptation.Fallback;
using Continuo.Cli.Documents;
using Continuo.Cli.Inputs;
using Continuo.Cli.Options;
using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Files;
using Continuo.Model;

/// <summary><c>continuo adapt fallback</c>: what to run on the edge alone, computed before the connection is lost.</summary>
internal static class AdaptFallbackCommand
{
    public static Command Create(CommandRunner runner)
    {
        var system = new SystemOptions();
        var current = new Option<string>("--current") { HelpName = "FILE", Description = "Placement that runs, in any published solution shape", Required = true };
        var only = new Option<bool>("--only-current") { Description = "Use only the edge devices that run now" };
        var limit = ParsedOption.Of<TimeSpan?>("--time-limit", "TIME", "Longest search: 10s (default), 500ms, 2m", text => OptionText.Duration(text));
        var output = new Option<string?>("--output") { HelpName = "FILE", Description = "Write the placement there" };
        var command = new Command("fallback", "Find what to run on edge devices alone when the connection to the cloud is lost") { current, only, limit, output };
        system.AddTo(command);
        return runner.Bind(command, (parsed, call) => Plan(
            new FallbackArguments(system.Read(parsed), parsed.GetValue(current)!, parsed.GetValue(only), parsed.GetValue(limit), parsed.GetValue(output)), call));
    }

    private static Answer Plan(FallbackArguments arguments, Call call)
    {
        OutputForm.Document.Check("--output", arguments.Output);
        OutputTarget.Check("--output", arguments.Output, arguments.System.SystemFile, arguments.System.ApplicationDirectory, arguments.Current);
        var input = PlacementInputReader.Read(arguments.System, out var system);
        if (system is null)
        {
            return Answer.Invalid(input.Diagnostics);
        }

        var current = SolutionReader.Read(arguments.Current, system);
        ImmutableArray<Diagnostic> found = [.. input.Diagnostics, .. current.Diagnostics];
        if (!input.Succeeded || !current.Succeeded)
        {
            return Answer.Invalid(found);
        }

        var options = new FallbackOptions { OnlyCurrent = arguments.OnlyCurrent };
        var plan = FallbackPlanner.Plan(
            system, input.Value.Rules, input.Value.Load, current.Value, options with { TimeLimit = arguments.TimeLimit ?? options.TimeLimit }, call.Cancellation);
        var interrupted = call.Cancellation.IsCancellationRequested;
        var written = plan.Result is { Placement: { } placement, Evaluation: { } evaluation }
            ? OutputTarget.Write(arguments.Output, () => SolutionWriter.Write(plan.System, placement, evaluation))
            : [];
        return new Answer(
            interrupted ? ExitCode.Interrupted : plan.Complete && written.IsEmpty ? ExitCode.Done : ExitCode.Negative,
            [.. found, .. FallbackAdvice.On(plan, input.Value.Load), .. written, .. interrupted ? [Interruption.Notice] : Array.Empty<Diagnostic>()])
        {
            Members = writer => FallbackDocument.WriteMembers(writer, plan, input.Value.Load),
            Show = screen => FallbackScreen.Show(screen, plan),
            Line = LeftOutLine.After(FallbackScreen.Line(plan), plan.Result?.LeftOut ?? []),
        };
    }
}
