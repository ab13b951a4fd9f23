namespace Continuo.Functions.Jobs;

using System.Collections.Concurrent;

using Continuo.Functions.State;

/// <summary>Takes hold of jobs: those that run are stopped, those that wait are ended.</summary>
internal sealed class JobControl(StateDatabase database, JobQueue queue, JobLogs logs, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new(StringComparer.Ordinal);

    /// <summary>A try begins.</summary>
    /// <returns>Cancels it.</returns>
    public CancellationTokenSource Begin(string name) => _running[name] = new CancellationTokenSource();

    /// <summary>A try ended.</summary>
    public void End(string name)
    {
        if (_running.TryRemove(name, out var cancellation))
        {
            cancellation.Dispose();
        }
    }

    /// <summary>Cancels a job: it fails, and is not tried again.</summary>
    /// <returns>False: it ended before.</returns>
    public async Task<bool> CancelAsync(string name)
    {
        if (Stop(name))
        {
            return true;
        }

        var now = time.GetUtcNow();
        var cancelled = await database.CommitAsync(t => JobRows.Find(t, name) is { State: JobState.Pending } job && JobRows.Update(
            t,
            job with { State = JobState.Failed, Finished = now, Tries = job.Tries.Add(new JobTryRecord { Started = now, Finished = now, Reason = JobTryRecord.Cancelled }) },
            JobState.Pending)).ConfigureAwait(false);
        queue.Recount();
        return cancelled;
    }

    /// <summary>Removes a job with its log; one that runs is stopped.</summary>
    /// <returns>False: there is none of that name.</returns>
    public async Task<bool> RemoveAsync(string name)
    {
        var removed = await queue.RemoveAsync(name).ConfigureAwait(false);
        Stop(name);
        logs.Delete(name);
        return removed;
    }

    /// <summary>Removes the jobs of a service.</summary>
    /// <param name="service">The service.</param>
    /// <param name="state">Those in that state; null: all.</param>
    public async Task RemoveAllAsync(string service, JobState? state)
    {
        while (database.Read(t => JobRows.Page(t, service, null, state, 500)) is { Count: > 0 } jobs)
        {
            await Task.WhenAll(jobs.Select(job => RemoveAsync(job.Name))).ConfigureAwait(false);
        }
    }

    private bool Stop(string name)
    {
        if (!_running.TryGetValue(name, out var cancellation))
        {
            return false;
        }

        try
        {
            cancellation.Cancel();
            return true;
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }
}
