namespace Continuo.Functions.Tests.Telemetry;

using System.Collections.Concurrent;
using System.Diagnostics;

using Continuo.Functions.Telemetry;

/// <summary>The spans that end while it listens; those of other tests too, so that one asks for a trace.</summary>
internal sealed class RecordedSpans : IDisposable
{
    private readonly ConcurrentQueue<Activity> _ended = new();
    private readonly ActivityListener _listener;

    public RecordedSpans()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Tracing.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _ended.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public List<Activity> Of(string traceId) => [.. _ended.Where(span => span.TraceId.ToString() == traceId)];

    public async Task<List<Activity>> UntilAsync(string traceId, int count)
    {
        var deadline = DateTime.UtcNow.AddSeconds(20);
        while (Of(traceId) is var spans)
        {
            if (spans.Count >= count)
            {
                return spans;
            }

            DateTime.UtcNow.ShouldBeLessThan(deadline, string.Join(", ", spans.Select(s => s.DisplayName)));
            await Task.Delay(20);
        }

        return [];
    }

    public void Dispose() => _listener.Dispose();
}
