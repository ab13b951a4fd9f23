namespace Continuo.Oscar.Client;

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

/// <summary>Reads lists of jobs; those of clusters before 3.6 are the bare map.</summary>
internal static class JobJson
{
    private static readonly string[] MeasuredNames = ["queue_ms", "start_ms", "download_ms", "script_ms", "upload_ms", "peak_memory_bytes", "cpu_seconds"];

    public static JobPage Page(JsonElement root)
    {
        var jobs = root.TryGetProperty("jobs", out var inner) && inner.ValueKind == JsonValueKind.Object && !inner.TryGetProperty("status", out _) ? inner : root;
        return new JobPage(
            [.. jobs.EnumerateObject().Where(job => job.Value.ValueKind == JsonValueKind.Object).Select(Job)],
            Text(root, "next_page") is { Length: > 0 } token ? token : null)
        {
            Counts = root.TryGetProperty("counts", out var counts) && counts.ValueKind == JsonValueKind.Object
                ? counts.EnumerateObject().Where(count => count.Value.ValueKind == JsonValueKind.Number)
                    .GroupBy(count => State(count.Name), count => (long)count.Value.GetDouble()).ToImmutableSortedDictionary(group => group.Key, group => group.Sum())
                : null,
        };
    }

    private static JobEntry Job(JsonProperty job) => new(job.Name, State(Text(job.Value, "status")))
    {
        Service = Text(job.Value, "service"),
        Created = Time(job.Value, "creation_time"),
        Started = Time(job.Value, "start_time"),
        Finished = Time(job.Value, "finish_time"),
        ExitCode = (int?)Number(job.Value, "exit_code"),
        Reason = Text(job.Value, "reason"),
        Tries = job.Value.TryGetProperty("tries", out var tries) && tries.ValueKind == JsonValueKind.Array ? tries.GetArrayLength() : (int?)Number(job.Value, "tries"),
        Measured = MeasuredNames.Where(name => Number(job.Value, name) is not null)
            .ToImmutableSortedDictionary(name => name, name => Number(job.Value, name)!.Value, StringComparer.Ordinal),
        Inputs = Texts(job.Value, "inputs"),
        Outputs = Texts(job.Value, "outputs"),
    };

    private static JobState State(string text) => Enum.TryParse<JobState>(text, ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : JobState.Unknown;

    private static DateTimeOffset? Time(JsonElement job, string name) =>
        DateTimeOffset.TryParse(Text(job, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static double? Number(JsonElement job, string name) =>
        job.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    private static string Text(JsonElement job, string name) =>
        job.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static ImmutableArray<string> Texts(JsonElement job, string name) => job.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
        ? [.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
        : [];
}
