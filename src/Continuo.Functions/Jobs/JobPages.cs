namespace Continuo.Functions.Jobs;

using Continuo.Functions.State;

/// <summary>The jobs of a service in pages, the latest first.</summary>
internal sealed class JobPages(StateDatabase database)
{
    /// <summary>A page.</summary>
    /// <param name="Jobs">Its jobs.</param>
    /// <param name="Next">What names the next page; null: there is none.</param>
    /// <param name="Counts">Jobs of the service in each state.</param>
    public sealed record Page(IReadOnlyList<Job> Jobs, string? Next, IReadOnlyDictionary<JobState, long> Counts);

    /// <summary>Reads a page.</summary>
    /// <param name="service">The service.</param>
    /// <param name="token">What named the page; empty: the first.</param>
    /// <param name="state">Only jobs in that state; null: any.</param>
    /// <param name="most">Most jobs.</param>
    public Page Read(string service, string token, JobState? state, int most) => database.Read(t =>
    {
        var before = token.Length == 0 ? null : JobRows.Find(t, token);
        var jobs = JobRows.Page(t, service, before, state, most + 1);
        return new Page([.. jobs.Take(most)], jobs.Count > most ? jobs[most - 1].Name : null, JobRows.Counts(t, service));
    });

    /// <summary>Reads all jobs that a trace has so far, of whatever service.</summary>
    /// <param name="trace">Its id, 32 hex digits.</param>
    /// <param name="onlyCounts">Whether only their numbers are wanted.</param>
    public Page OfTrace(string trace, bool onlyCounts) =>
        database.Read(t => new Page(onlyCounts ? [] : JobRows.OfTrace(t, trace), null, JobRows.CountsOfTrace(t, trace)));
}
