namespace Continuo.Functions.Telemetry;

using System.Diagnostics;

using Continuo.Functions.Jobs;
using Continuo.Functions.Services;

/// <summary>Counts jobs and measures their phases, from the record that each leaves.</summary>
internal sealed class JobMeasures(FunctionsMeter meter)
{
    /// <summary>A try ended, and with it perhaps the job.</summary>
    public void OnEnded(RegisteredService service, Job job)
    {
        var last = job.Tries[^1];
        var name = KeyValuePair.Create<string, object?>("service", service.Name);
        meter.JobTries.Add(1, name);
        Record(last, name);
        if (job is { State: JobState.Succeeded or JobState.Failed, Finished: { } finished })
        {
            meter.Jobs.Add(1, new TagList { name, { "state", job.State.ToString() }, { "reason", last.Reason } });
            meter.DurationSeconds.Record((finished - job.Created).TotalSeconds, name);
        }
    }

    /// <summary>Phases that a try did not come to are not measured.</summary>
    private void Record(JobTryRecord attempt, KeyValuePair<string, object?> service)
    {
        meter.QueueSeconds.Record(attempt.QueueMs / 1000, service);
        if (attempt.ScriptMs > 0)
        {
            meter.StartSeconds.Record(attempt.StartMs / 1000, service);
            meter.DownloadSeconds.Record(attempt.DownloadMs / 1000, service);
            meter.ScriptSeconds.Record(attempt.ScriptMs / 1000, service);
        }

        if (attempt.UploadMs > 0)
        {
            meter.UploadSeconds.Record(attempt.UploadMs / 1000, service);
        }
    }
}
