namespace Continuo.Cli.Commands;

using System.CommandLine;

using Continuo.Cli.Documents;
using Continuo.Cli.Inputs;
using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Files;
using Continuo.Model;
using Continuo.Oscar.Client;
using Continuo.Placement.Explanation;
using Continuo.Placement.Reports;
using Continuo.Placement.Solvers;

/// <summary><c>continuo demo</c>: the whole story on samples, without network and accounts.</summary>
internal static class DemoCommand
{
    private const string ReportName = "continuo-demo.html";

    public static Command Create(CommandRunner runner) => runner.BindAsync(
        new Command("demo", "See it all on samples: check, place, prove, explain, report, follow the load of a day, run functions"), (_, call) => TellAsync(call));

    private static async Task<Answer> TellAsync(Call call)
    {
        var compilation = EarlyCompilation.Start();
        var chapters = new List<DemoChapter>();
        foreach (var name in (string[])["mask-detection", "inspection"])
        {
            var read = Read(call, name, out var path);
            if (!read.Succeeded)
            {
                return Answer.Invalid(read.Diagnostics);
            }

            compilation.Wait();
            var result = PlacementSolver.Solve(read.Value, call.Progress, call.Cancellation);
            call.Cancellation.ThrowIfCancellationRequested();
            var explanation = chapters.Count == 0 && result.Placement is { } placement
                ? PlacementExplainer.Explain(read.Value, placement, call.Cancellation)
                : null;
            chapters.Add(new DemoChapter(name, path, read.Value, result, explanation));
        }

        var day = DemoDay.Of(chapters[^1], call.Cancellation);
        call.Cancellation.ThrowIfCancellationRequested();
        var functions = await new DemoFunctionsRun(call).RunAsync().ConfigureAwait(false);
        var report = Report(call.Surroundings, chapters[0]);
        return new Answer(Works(chapters, functions.Value) ? ExitCode.Done : ExitCode.Negative, [.. day.Diagnostics, .. functions.Diagnostics])
        {
            Members = writer => DemoDocument.WriteMembers(writer, chapters, day.Value, functions.Value, report),
            Show = screen => DemoScreen.Show(screen, chapters, day.Value, functions, report),
            Line = report,
        };
    }

    /// <summary>Functions that cannot be run here at all are said, and no fault of the rest.</summary>
    private static bool Works(List<DemoChapter> chapters, DemoFunctions? functions) =>
        chapters.All(c => c.Result.Placement is not null) && (functions is null || functions.Jobs.All(j => j.Job.State == JobState.Succeeded));

    private static Outcome<PlacementRequest> Read(Call call, string name, out string path)
    {
        path = SampleFolder.Find(call.Surroundings.CurrentFolder, call.Surroundings.ProgramFolder, name) ?? "";
        if (path.Length == 0)
        {
            return new Outcome<PlacementRequest>(
                null, [new Diagnostic(CliCodes.SampleMissing, DiagnosticSeverity.Error, $"The sample '{name}' does not lie beside the program.")]);
        }

        var description = System.IO.Path.Combine(path, "system.json");
        var system = File.Exists(description) ? SystemDescriptionReader.Read(description) : ApplicationDirectoryReader.Read(path);
        var request = system is { Succeeded: true, Value.Load: { } load } ? new PlacementRequest { System = system.Value, Load = load } : null;
        return new Outcome<PlacementRequest>(request, system.Diagnostics);
    }

    /// <summary>Writes the report where the user stands, or where that is not allowed into a temporary folder of its own: one of that name may be another user's.</summary>
    private static string Report(Surroundings surroundings, DemoChapter chapter)
    {
        var html = PlacementReport.Of(chapter.Request, chapter.Result, chapter.Explanation, command: "continuo demo").ToHtml();
        var here = Path.Combine(surroundings.CurrentFolder, ReportName);
        if (OutputTarget.Write(here, () => html).IsEmpty)
        {
            return here;
        }

        var elsewhere = Path.Combine(Directory.CreateTempSubdirectory("continuo-report-").FullName, ReportName);
        OutputFile.Write(elsewhere, html);
        return elsewhere;
    }
}
