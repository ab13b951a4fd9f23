namespace Continuo.Cli.Screens;

using System.Globalization;

using Continuo.Cli.Commands.Functions;
using Continuo.Oscar.Client;

/// <summary>Files that became objects, for people.</summary>
internal static class PutScreen
{
    public static string Line(IReadOnlyCollection<Transfer> uploads, IReadOnlyCollection<JobEntry> jobs)
    {
        var sent = $"{Figures.Count(uploads.Count, "file")} put, {Figures.Bytes(uploads.Sum(upload => upload.Size))}";
        var failed = jobs.Count(job => job.State == JobState.Failed);
        return jobs.Count == 0 ? sent : $"{sent}; {Figures.Count(jobs.Count, "job")} over, {failed} failed";
    }

    public static void Show(Screen screen, IReadOnlyCollection<Transfer> uploads, IReadOnlyCollection<JobEntry> jobs)
    {
        screen.Status(jobs.All(job => job.State != JobState.Failed), Line(uploads, jobs));
        screen.Table(["file", "object", ">size"], uploads.Select(upload => (string[])[upload.File, $"{upload.Bucket}/{upload.Key}", Figures.Bytes(upload.Size)]));
        if (jobs.Count > 0)
        {
            screen.Line();
            screen.Table(
                ["job", "state", ">took", ">tries", "outputs", "why"],
                jobs.Select(job => (string[])
                [
                    job.Name,
                    JobsScreen.Word(job.State),
                    JobsScreen.Took(job),
                    job.Tries?.ToString(CultureInfo.InvariantCulture) ?? Figures.None,
                    string.Join(", ", job.Outputs),
                    JobsScreen.Why(job),
                ]));
        }
    }
}
