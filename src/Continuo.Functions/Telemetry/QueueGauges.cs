namespace Continuo.Functions.Telemetry;

using System.Diagnostics.Metrics;

using Continuo.Functions.Jobs;
using Continuo.Functions.Services;
using Continuo.Functions.State;

/// <summary>Jobs that wait and that run, by service. They are counted over an index, at most once a second however often one looks.</summary>
internal sealed class QueueGauges(StateDatabase database, ServiceRegistry services, TimeProvider time)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);
    private readonly Lock _gate = new();
    private List<(string Service, long Pending, long Running)> _counts = [];
    private long? _counted;

    /// <summary>Makes the gauges.</summary>
    public void AddTo(FunctionsMeter meter)
    {
        meter.Observe("continuo_jobs_pending", "Jobs that wait for room or for their next try.", () => Counts().Select(c => Of(c.Service, c.Pending)));
        meter.Observe("continuo_jobs_running", "Jobs that run.", () => Counts().Select(c => Of(c.Service, c.Running)));
    }

    private static Measurement<long> Of(string service, long count) => new(count, new KeyValuePair<string, object?>("service", service));

    private List<(string Service, long Pending, long Running)> Counts()
    {
        lock (_gate)
        {
            if (_counted is not { } then || time.GetElapsedTime(then) >= Freshness)
            {
                _counts = database.Read(t => services.All.Keys.Select(s => (s, JobRows.Count(t, s, JobState.Pending), JobRows.Count(t, s, JobState.Running))).ToList());
                _counted = time.GetTimestamp();
            }

            return _counts;
        }
    }
}
