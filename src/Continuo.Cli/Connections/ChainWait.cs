namespace Continuo.Cli.Connections;

using System.Collections.Immutable;
using System.Diagnostics;

using Continuo.Oscar.Client;

/// <summary>
/// Waits for all that new objects set off: their jobs, the jobs of these jobs' outputs, and so on. All belong to the trace in which the
/// objects are sent, and a job ends in the transaction that starts the next: when none is unfinished, none comes any more. That holds where
/// the storage carries traces; what goes through a storage elsewhere comes later, and is not waited for.
/// </summary>
internal static class ChainWait
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(300);

    /// <summary>Begins a trace; what is sent until it is disposed of belongs to it.</summary>
    public static Activity Begin() => new Activity("put") { ActivityTraceFlags = ActivityTraceFlags.Recorded }.Start();

    /// <summary>Waits until all jobs of a trace are over.</summary>
    /// <returns>The jobs, the oldest first.</returns>
    public static async Task<ImmutableArray<JobEntry>> EndAsync(OscarClient client, Activity trace, TimeProvider time, CancellationToken cancellation)
    {
        while ((await client.TraceCountsAsync($"{trace.TraceId}", cancellation).ConfigureAwait(false)).Any(IsUnfinished))
        {
            await Task.Delay(Interval, time, cancellation).ConfigureAwait(false);
        }

        return await client.TraceAsync($"{trace.TraceId}", cancellation).ConfigureAwait(false);
    }

    private static bool IsUnfinished(KeyValuePair<JobState, long> count) => count is { Key: not (JobState.Succeeded or JobState.Failed), Value: > 0 };
}
