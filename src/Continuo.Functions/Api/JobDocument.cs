namespace Continuo.Functions.Api;

using System.Text.Json;

using Continuo.Functions.Jobs;
using Continuo.Functions.Telemetry;

/// <summary>Jobs in the answers of the API: the fields of the protocol, and ours.</summary>
internal static class JobDocument
{
    /// <summary>Writes a job as a value.</summary>
    public static void Write(Utf8JsonWriter json, Job job)
    {
        json.WriteStartObject();
        json.WriteString("service", job.Service);
        json.WriteString("status", job.State.ToString());
        json.WriteString("creation_time", Seconds(job.Created));
        Moment(json, "start_time", job.Started);
        Moment(json, "finish_time", job.Finished);
        json.WriteNumber("hops", job.Hops);
        if (Tracing.TraceIdOf(job.Trace) is { } trace)
        {
            json.WriteString("trace_id", trace);
        }

        if (job.State == JobState.Pending && job.Tries.Length > 0)
        {
            json.WriteString("next_try_time", Seconds(job.Due));
        }

        if (!job.Tries.IsEmpty)
        {
            Members(json, job.Tries[^1]);
            json.WriteStartArray("tries");
            foreach (var attempt in job.Tries)
            {
                json.WriteStartObject();
                json.WriteString("start_time", Exact(attempt.Started));
                if (attempt.Finished is { } finished)
                {
                    json.WriteString("finish_time", Exact(finished));
                }

                Members(json, attempt);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Members(Utf8JsonWriter json, JobTryRecord attempt)
    {
        if (attempt.ExitCode is { } code)
        {
            json.WriteNumber("exit_code", code);
        }

        Text(json, "reason", attempt.Reason);
        Text(json, "message", attempt.Message);
        json.WriteBoolean("cold_start", attempt.Cold);
        json.WriteNumber("queue_ms", Math.Round(attempt.QueueMs, 3));
        json.WriteNumber("start_ms", Math.Round(attempt.StartMs, 3));
        json.WriteNumber("download_ms", Math.Round(attempt.DownloadMs, 3));
        json.WriteNumber("script_ms", Math.Round(attempt.ScriptMs, 3));
        json.WriteNumber("upload_ms", Math.Round(attempt.UploadMs, 3));
        json.WriteNumber("peak_memory_bytes", attempt.PeakMemoryBytes);
        json.WriteNumber("cpu_seconds", Math.Round(attempt.CpuSeconds, 6));
        Texts(json, "inputs", attempt.Inputs);
        Texts(json, "outputs", attempt.Outputs);
        Text(json, "command", attempt.Command);
    }

    private static void Text(Utf8JsonWriter json, string name, string value)
    {
        if (value.Length > 0)
        {
            json.WriteString(name, value);
        }
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void Moment(Utf8JsonWriter json, string name, DateTimeOffset? moment)
    {
        if (moment is { } known)
        {
            json.WriteString(name, Seconds(known));
        }
    }

    private static string Seconds(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");

    private static string Exact(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'");
}
