namespace Continuo.Cli.Commands;

using System.Collections.Immutable;
using System.CommandLine;

using Continuo.Cli.Documents;
using Continuo.Cli.Inputs;
using Continuo.Cli.Options;
using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Model;
using Continuo.Placement.Loads;
using Continuo.Placement.Solvers;

/// <summary><c>continuo place sweep</c>: the cheapest placement at each of several loads.</summary>
internal static class PlaceSweepCommand
{
    public static Command Create(CommandRunner runner)
    {
        var system = new SystemOptions();
        var search = new SearchOptions();
        var loads = ParsedOption.Of<ImmutableArray<double>>("--loads", "FROM:TO:STEP", "Requests/s at the sources: 0.1:2.0:0.1, both ends included, or 0.5,1,2. With --load c1=0.5,c2=2: factors on these", text => LoadsText.Read(text));
        loads.Required = true;
        var report = new Option<string?>("--report") { HelpName = "FILE.html", Description = "Write a report there, to be opened in a browser" };
        var command = new Command("sweep", "Find the cheapest placement at each of several loads; limits of the search hold for each load") { loads };
        system.AddTo(command);
        search.AddTo(command);
        command.Options.Add(report);
        return runner.Bind(command, (parsed, call) => Sweep(
            new SweepOptions(system.Read(parsed), search.Read(parsed), parsed.GetValue(loads), parsed.GetValue(report), TypedCommand.Of(parsed)), call));
    }

    private static Answer Sweep(SweepOptions options, Call call)
    {
        OutputForm.Report.Check("--report", options.Report);
        OutputTarget.Check("--report", options.Report, options.System.SystemFile, options.System.ApplicationDirectory, options.Search.Start);
        if (options.System.Load is { Uniform: not null })
        {
            throw new UsageException("takes its loads from --loads; --load only gives rates of their own, such as c1=0.5,c2=2, which --loads multiplies");
        }

        var compilation = EarlyCompilation.Start();
        var system = options.System.Load is null ? options.System with { Load = new LoadText(options.Loads[0], []) } : options.System;
        var problem = RequestReader.Read(system, options.Search);
        if (!problem.Succeeded)
        {
            return Answer.Invalid(problem.Diagnostics);
        }

        compilation.Wait();
        var request = new LoadSweepRequest { Problem = problem.Value, Loads = options.Loads };
        var result = LoadSweep.Run(request, call.Progress, call.Cancellation);
        var moves = result.Points.Select((point, i) => i == 0 ? [] : Changes(result.Points[i - 1].Result, point.Result)).ToImmutableArray();
        var written = OutputTarget.Write(options.Report, () => LoadSweepReport.Of(request, result, options.CommandText).ToHtml());
        return new Answer(Code(result, written), [.. problem.Diagnostics, .. Undecided(result), .. written, .. result.IsComplete ? [] : new[] { Interruption.Notice }])
        {
            Members = writer => SweepDocument.WriteMembers(writer, request, result, moves),
            Show = screen => SweepScreen.Show(screen, request, result, moves),
            Line = LeftOutLine.After(SweepScreen.Line(result), result.LeftOut),
        };
    }

    /// <summary>What moved since the load before; nothing where one of the two has no placement.</summary>
    private static ImmutableArray<Move> Changes(SolveResult before, SolveResult after) =>
        before.Placement is { } from && after.Placement is { } to ? [.. Moves.Between(from, to, "")] : [];

    private static int Code(LoadSweepResult result, ImmutableArray<Diagnostic> written) =>
        !result.IsComplete ? ExitCode.Interrupted
        : written.Length > 0 || result.Points.Any(point => point.Result.Placement is null) ? ExitCode.Negative
        : ExitCode.Done;

    private static IEnumerable<Diagnostic> Undecided(LoadSweepResult result)
    {
        var undecided = result.Points.Where(point => point.Result.Status == SolveStatus.Unknown).ToList();
        if (undecided.Count > 0 && !result.LeftOut.IsEmpty)
        {
            yield return LeftOutAdvice.NothingFound;
        }
        else if (undecided.Count > 0)
        {
            yield return new Diagnostic(
                CliCodes.LimitBeforeAnswer, DiagnosticSeverity.Warning, $"At {Figures.Count(undecided.Count, "load")}, the first {Figures.Rate(undecided[0].Load)}, the limit came before a placement or a proof that there is none.")
            {
                Hint = "give a longer --time-limit or more --iterations",
            };
        }
    }
}
