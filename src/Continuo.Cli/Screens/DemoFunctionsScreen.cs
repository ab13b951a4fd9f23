namespace Continuo.Cli.Screens;

using Continuo.Cli.Commands;
using Continuo.Oscar.Client;

/// <summary>The functions of the demonstration for people: what started what, and where the time went.</summary>
internal static class DemoFunctionsScreen
{
    public static void Show(Screen screen, DemoFunctions functions)
    {
        screen.Line($"  A server with an object storage was ready after {Figures.Seconds(functions.StartTime.TotalSeconds)}; {functions.Path}/{functions.Picture} was put into it.");
        screen.Line($"  Each new object starts the function that waits for it; the last one ended {Figures.Seconds(functions.ResultTime.TotalSeconds)} after the picture.");
        screen.Table(
            ["function", "state", "from", "to", ">waited", ">download", ">script", ">upload", ">memory"],
            functions.Jobs.Select(entry => (string[])
            [
                entry.Function,
                JobsScreen.Word(entry.Job.State),
                string.Join(", ", entry.Job.Inputs),
                string.Join(", ", entry.Job.Outputs),
                Phase(entry.Job, "queue_ms"),
                Phase(entry.Job, "download_ms"),
                Phase(entry.Job, "script_ms"),
                Phase(entry.Job, "upload_ms"),
                entry.Job.Measured.TryGetValue("peak_memory_bytes", out var bytes) && bytes > 0 ? Figures.Bytes((long)bytes) : Figures.None,
            ]));
    }

    private static string Phase(JobEntry job, string name) => Figures.Seconds(job.Measured.TryGetValue(name, out var milliseconds) ? milliseconds / 1_000 : null);
}
