namespace Continuo.Cli.Connections;

using System.Collections.Immutable;

using Continuo.Oscar.Client;

/// <summary>Waits for the jobs that new objects start, on a cluster whose storage carries no traces: not for those of their outputs.</summary>
internal sealed class JobWait
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(300);

    private readonly OscarClient _client;
    private readonly string _service;
    private readonly HashSet<string> _before;

    private JobWait(OscarClient client, string service, IEnumerable<string> before)
    {
        (_client, _service) = (client, service);
        _before = before.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Notes the jobs that are there, before the objects are.</summary>
    public static async Task<JobWait> BeginAsync(OscarClient client, string service, CancellationToken cancellation) =>
        new(client, service, (await client.AllJobsAsync(service, cancellation).ConfigureAwait(false)).Select(job => job.Name));

    /// <summary>Waits until as many new jobs are over as there are objects.</summary>
    /// <param name="keys">Keys of the new objects in the service's input folders.</param>
    /// <param name="time">Clock.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The jobs.</returns>
    public async Task<ImmutableArray<JobEntry>> EndAsync(IReadOnlyCollection<string> keys, TimeProvider time, CancellationToken cancellation)
    {
        while (true)
        {
            var jobs = (await _client.AllJobsAsync(_service, cancellation).ConfigureAwait(false)).Where(job => !_before.Contains(job.Name) && IsOf(job, keys)).ToImmutableArray();
            if (jobs.Count(job => job.IsOver) >= keys.Count)
            {
                return jobs;
            }

            await Task.Delay(Interval, time, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>A real OSCAR does not tell the inputs of a job; then every new one counts.</summary>
    private static bool IsOf(JobEntry job, IReadOnlyCollection<string> keys) =>
        job.Inputs.IsEmpty || job.Inputs.Any(input => keys.Any(key => input.EndsWith(key, StringComparison.Ordinal)));
}
