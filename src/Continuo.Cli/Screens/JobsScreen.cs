namespace Continuo.Cli.Screens;

using System.Globalization;

using Continuo.Oscar.Client;

/// <summary>Jobs for people.</summary>
internal static class JobsScreen
{
    private static readonly JobState[] States = [JobState.Running, JobState.Pending, JobState.Suspended, JobState.Succeeded, JobState.Failed, JobState.Unknown];

    /// <summary>How many there are of each state.</summary>
    public static string Line(IReadOnlyCollection<JobEntry> jobs) => jobs.Count == 0 ? "no jobs"
        : $"{Figures.Count(jobs.Count, "job")}: {string.Join(", ", States.Select(state => (State: state, Count: jobs.Count(job => job.State == state))).Where(s => s.Count > 0).Select(s => $"{s.Count} {Word(s.State)}"))}";

    public static void Show(Screen screen, IReadOnlyCollection<JobEntry> jobs)
    {
        screen.Status(jobs.All(job => job.State != JobState.Failed), Line(jobs));
        if (jobs.Count > 0)
        {
            Table(screen, jobs);
        }
    }

    public static void Table(Screen screen, IEnumerable<JobEntry> jobs) => screen.Table(
        ["job", "state", "created", ">waited", ">ran", ">tries", "why"],
        jobs.Select(job => (string[])
        [
            job.Name,
            Word(job.State),
            job.Created?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? Figures.None,
            Milliseconds(job, "queue_ms") ?? Between(job.Created, job.Started),
            Took(job),
            job.Tries?.ToString(CultureInfo.InvariantCulture) ?? Figures.None,
            Why(job),
        ]));

    /// <summary>Why a job failed; empty when it did not.</summary>
    public static string Why(JobEntry job) =>
        string.Join(", ", ((string[])[job.Reason, job.ExitCode is { } code and not 0 ? $"exit code {code}" : ""]).Where(reason => reason.Length > 0));

    /// <summary>How long the script of its last try took, or the whole job where that is not told.</summary>
    public static string Took(JobEntry job) => Milliseconds(job, "script_ms") ?? Between(job.Started, job.Finished);

    public static string Word(JobState state) => state switch
    {
        JobState.Suspended => "suspended",
        JobState.Pending => "pending",
        JobState.Running => "running",
        JobState.Succeeded => "succeeded",
        JobState.Failed => "failed",
        _ => "unknown",
    };

    private static string? Milliseconds(JobEntry job, string name) => job.Measured.TryGetValue(name, out var milliseconds) ? Figures.Seconds(milliseconds / 1_000) : null;

    private static string Between(DateTimeOffset? from, DateTimeOffset? to) => Figures.Seconds((to - from)?.TotalSeconds);
}
