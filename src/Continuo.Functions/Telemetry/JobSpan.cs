namespace Continuo.Functions.Telemetry;

using System.Diagnostics;

using Continuo.Functions.Jobs;
using Continuo.Functions.Supervision;

/// <summary>
/// The span of one try of a job. Its parent is the span that made its input; its children are the phases, which are written
/// when the try is over, with the times at which they were. Nothing is made when nobody listens.
/// </summary>
internal sealed class JobSpan : IDisposable
{
    private readonly Activity? _span;

    private JobSpan(Job waiting, Activity? span)
    {
        _span = span;
        Context = span?.Id ?? waiting.Trace;
    }

    /// <summary>Parent of what the try causes, as W3C writes it; null: the job has no trace.</summary>
    public string? Context { get; }

    /// <summary>Begins the span of a try, at the time from which the try waited.</summary>
    public static JobSpan Begin(Job waiting) => new(
        waiting, Tracing.Source.StartActivity($"job {waiting.Service}", ActivityKind.Consumer, Tracing.ContextOf(waiting.Trace), startTime: waiting.Due));

    /// <summary>Writes how the try was.</summary>
    /// <param name="job">The job after it.</param>
    /// <param name="attempt">The try; null when it was not made.</param>
    public void End(Job job, SupervisedTry? attempt)
    {
        if (_span is null || job.Tries.IsEmpty)
        {
            return;
        }

        var last = job.Tries[^1];
        Describe(_span, job, last);
        Phase("queue", last.Started.AddMilliseconds(-last.QueueMs), last.QueueMs);
        if (attempt is not null)
        {
            Phase("download", last.Started.AddMilliseconds(last.StartMs), last.DownloadMs);
        }

        if (attempt?.ScriptStart is { } scriptStart)
        {
            Phase("script", scriptStart, last.ScriptMs);
        }

        if (last is { Finished: { } finished, UploadMs: > 0 })
        {
            Phase("upload", finished.AddMilliseconds(-last.UploadMs), last.UploadMs);
        }
    }

    public void Dispose() => _span?.Dispose();

    private static void Describe(Activity span, Job job, JobTryRecord last)
    {
        span.SetTag("continuo.service", job.Service).SetTag("continuo.job", job.Name).SetTag("continuo.try", job.Tries.Length);
        if (job.Input?.Split('/', 2) is [var bucket, var key])
        {
            span.SetTag("continuo.bucket", bucket).SetTag("continuo.key", key);
        }

        if (last.ExitCode is { } code)
        {
            span.SetTag("continuo.exit_code", code);
        }

        if (last.Reason.Length > 0)
        {
            span.SetTag("continuo.reason", last.Reason).SetStatus(ActivityStatusCode.Error, last.Message);
        }
    }

    private void Phase(string name, DateTimeOffset begin, double milliseconds)
    {
        using var phase = Tracing.Source.StartActivity(name, ActivityKind.Internal, _span!.Context, startTime: begin);
        phase?.SetEndTime(begin.AddMilliseconds(milliseconds).UtcDateTime);
    }
}
