namespace Continuo.Cli.Commands;

using System.CommandLine;

using Continuo.Cli.Documents;
using Continuo.Cli.Inputs;
using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Files;
using Continuo.Model;
using Continuo.Placement.Explanation;
using Continuo.Placement.Reports;
using Continuo.Placement.Solvers;

/// <summary><c>continuo demo</c>: the whole story on two samples, without network and accounts.</summary>
internal static class DemoCommand
{
    private const string ReportName = "continuo-demo.html";

    public static Command Create(CommandRunner runner) => runner.Bind(
        new Command("demo", "See it all on two samples: check, place, prove, explain, report, follow the load of a day"), (_, call) => Tell(call));

    private static Answer Tell(Call call)
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
        var report = Report(call.Surroundings, chapters[0]);
        return new Answer(chapters.All(c => c.Result.Placement is not null) ? ExitCode.Done : ExitCode.Negative, day.Diagnostics)
        {
            Members = writer => DemoDocument.WriteMembers(writer, chapters, day.Value, report),
            Show = screen => DemoScreen.Show(screen, chapters, day.Value, report),
            Line = report,
        };
    }

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

    /// <summary>Writes the report where the user stands, or where that is not allowed into the folder for temporary files.</summary>
    private static string Report(Surroundings surroundings, DemoChapter chapter)
    {
        var html = PlacementReport.Of(chapter.Request, chapter.Result, chapter.Explanation, command: "continuo demo").ToHtml();
        var here = Path.Combine(surroundings.CurrentFolder, ReportName);
        if (OutputTarget.Write(here, () => html).IsEmpty)
        {
            return here;
        }

        var elsewhere = Path.Combine(Path.GetTempPath(), ReportName);
        OutputFile.Write(elsewhere, html);
        return elsewhere;
    }
}
