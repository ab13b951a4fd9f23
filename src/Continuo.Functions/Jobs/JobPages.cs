namespace Continuo.Functions.Jobs;

using Continuo.Functions.State;

/// <summary>The jobs of a service, or of a trace, in pages.</summary>
internal sealed class JobPages(StateDatabase database)
{
    /// <summary>A page.</summary>
    /// <param name="Jobs">Its jobs.</param>
    /// <param name="Next">What names the next page; null: there is none.</param>
    /// <param name="Counts">Jobs of the service or trace in each state.</param>
    public sealed record Page(IReadOnlyList<Job> Jobs, string? Next, IReadOnlyDictionary<JobState, long> Counts);

    /// <summary>Reads a page of the jobs of a service, the latest first.</summary>
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

    /// <summary>Reads a page of the jobs that a trace has so far, of whatever service, the oldest first.</summary>
    /// <param name="trace">Its id, 32 hex digits.</param>
    /// <param name="token">What named the page; empty: the first.</param>
    /// <param name="most">Most jobs; 0: only their numbers are wanted.</param>
    public Page OfTrace(string trace, string token, int most) => database.Read(t =>
    {
        var after = token.Length == 0 ? null : JobRows.Find(t, token);
        var jobs = most == 0 ? [] : JobRows.OfTrace(t, trace, after, most + 1);
        return new Page([.. jobs.Take(most)], jobs.Count > most ? jobs[most - 1].Name : null, JobRows.CountsOfTrace(t, trace));
    });
}
