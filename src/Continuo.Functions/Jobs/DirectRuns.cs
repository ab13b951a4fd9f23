namespace Continuo.Functions.Jobs;

using Continuo.Functions.Services;
using Continuo.Functions.Supervision;

/// <summary>Jobs whose caller waits: there is no retry, and the answer is what the script leaves.</summary>
internal sealed class DirectRuns(JobQueue queue, JobRunner runner, JobRoom room)
{
    /// <summary>Runs a job as soon as there is room.</summary>
    /// <exception cref="QueueFullException">Too many wait.</exception>
    public async Task<DirectAnswer> RunAsync(RegisteredService service, Job job, CancellationToken cancellation)
    {
        var reservation = await room.EnterAsync(service, cancellation).ConfigureAwait(false);
        try
        {
            // It is never seen waiting: the dispatcher would start it a second time.
            var running = runner.Begun(job);
            await queue.AddAsync(running, null).ConfigureAwait(false);
            var (ended, attempt) = await runner.RunAsync(service, running, isDirect: true).ConfigureAwait(false);
            return new DirectAnswer(ended.State == JobState.Succeeded, attempt);
        }
        finally
        {
            room.Leave(reservation);
        }
    }
}
