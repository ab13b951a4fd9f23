namespace Continuo.Cli.Commands;

using System.Collections.Immutable;
using System.CommandLine;

using Continuo.Cli.Documents;
using Continuo.Cli.Inputs;
using Continuo.Cli.Options;
using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Files;
using Continuo.Model;
using Continuo.Placement.Explanation;
using Continuo.Placement.Reports;
using Continuo.Placement.Solvers;
using Continuo.Simulation;

/// <summary><c>continuo place solve</c>: the cheapest placement, and the proof of how good it is.</summary>
internal static class PlaceSolveCommand
{
    public static Command Create(CommandRunner runner)
    {
        var system = new SystemOptions();
        var search = new SearchOptions();
        var output = new Option<string?>("--output") { HelpName = "FILE", Description = "Write the placement there" };
        var report = new Option<string?>("--report") { HelpName = "FILE.html", Description = "Write a report there, to be opened in a browser" };
        var command = new Command("solve", "Find the cheapest placement that keeps every limit, with a proof of how good it is");
        system.AddTo(command);
        search.AddTo(command);
        command.Options.Add(output);
        command.Options.Add(report);
        return runner.Bind(command, (parsed, call) => Solve(
            new SolveOptions(system.Read(parsed), search.Read(parsed), parsed.GetValue(output), parsed.GetValue(report), TypedCommand.Of(parsed)), call));
    }

    private static Answer Solve(SolveOptions options, Call call)
    {
        foreach (var (option, target) in ((string, string?)[])[("--output", options.Output), ("--report", options.Report)])
        {
            OutputTarget.Check(option, target, options.System.SystemFile, options.System.ApplicationDirectory, options.Search.Start);
        }

        OutputForm.Document.Check("--output", options.Output);
        OutputForm.Report.Check("--report", options.Report);
        OutputTarget.CheckDifferent(("--output", options.Output), ("--report", options.Report));
        var compilation = EarlyCompilation.Start();
        var request = RequestReader.Read(options.System, options.Search);
        if (!request.Succeeded)
        {
            return Answer.Invalid(request.Diagnostics);
        }

        compilation.Wait();
        var result = PlacementSolver.Solve(request.Value, call.Progress, call.Cancellation);
        ImmutableArray<Diagnostic> files = [.. Files(options, request.Value, result, request.Diagnostics, call.Cancellation)];
        var interrupted = call.Cancellation.IsCancellationRequested;
        ImmutableArray<Diagnostic> notes = [.. request.Diagnostics, .. Notes(result, interrupted), .. Percentiles(request.Value, result, call.Cancellation), .. RestrictionAdvice.On(request.Value, result, call.Cancellation), .. files];
        return new Answer(Code(result, interrupted, notes), notes)
        {
            Members = writer => SolveDocument.WriteMembers(writer, request.Value.System, result),
            Show = screen => SolveScreen.Show(screen, request.Value, result),
            Line = LeftOutLine.After(SolveScreen.Line(result), result.LeftOut),
        };
    }

    /// <summary>The search judges limits of percentiles by the mean; what it found is simulated.</summary>
    private static IEnumerable<Diagnostic> Percentiles(PlacementRequest request, SolveResult result, CancellationToken cancellation)
    {
        if (result is not { Placement: { } placement, Evaluation: { } evaluation } || cancellation.IsCancellationRequested || !PlacementSimulation.IsNeeded(request.System))
        {
            return [];
        }

        var input = new PlacementInput(request.System, request.Load, request.Rules, "");
        var options = new SimulationOptions { Seed = request.Seed };
        var simulation = PlacementSimulation.Run(input, placement, options, DiagnosticSeverity.Warning, cancellation);
        return simulation.Value is { IsComplete: true } done ? SimulationAdvice.On(done, evaluation, DiagnosticSeverity.Warning) : simulation.Diagnostics;
    }

    private static int Code(SolveResult result, bool interrupted, ImmutableArray<Diagnostic> notes) =>
        interrupted ? ExitCode.Interrupted
        : result.Placement is null || notes.Any(note => note.Severity == DiagnosticSeverity.Error) ? ExitCode.Negative
        : ExitCode.Done;

    private static IEnumerable<Diagnostic> Notes(SolveResult result, bool interrupted)
    {
        if (interrupted)
        {
            yield return Interruption.Notice;
        }
        else if (result is { Status: SolveStatus.Unknown, LeftOut.IsEmpty: false })
        {
            yield return LeftOutAdvice.NothingFound;
        }
        else if (result.Status == SolveStatus.Unknown)
        {
            yield return new Diagnostic(CliCodes.LimitBeforeAnswer, DiagnosticSeverity.Warning, "The limit came before a placement was found or a proof that there is none.")
            {
                Hint = "give a longer --time-limit or more --iterations",
            };
        }

        foreach (var advice in PriceAdvice.On(result.Infeasible))
        {
            yield return advice;
        }

        foreach (var advice in result.Evaluation is { } evaluation ? CostAdvice.On(evaluation) : [])
        {
            yield return advice;
        }
    }

    private static IEnumerable<Diagnostic> Files(
        SolveOptions options, PlacementRequest request, SolveResult result, ImmutableArray<Diagnostic> read, CancellationToken cancellation)
    {
        ImmutableArray<Diagnostic> placement = result is { Placement: { } found, Evaluation: { } evaluation }
            ? OutputTarget.Write(options.Output, () => SolutionWriter.Write(request.System, found, evaluation))
            : [];
        return [.. placement, .. OutputTarget.Write(options.Report, () => Report(options, request, result, read, cancellation))];
    }

    private static string Report(
        SolveOptions options, PlacementRequest request, SolveResult result, ImmutableArray<Diagnostic> read, CancellationToken cancellation)
    {
        var explanation = result.Placement is { } placement && !cancellation.IsCancellationRequested
            ? PlacementExplainer.Explain(request, placement, cancellation)
            : null;
        return PlacementReport.Of(request, result, explanation, read, options.CommandText).ToHtml();
    }
}
