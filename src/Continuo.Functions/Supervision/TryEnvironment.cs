namespace Continuo.Functions.Supervision;

using System.Collections.Immutable;
using System.Text;
using Continuo.Functions.Running;

/// <summary>The environment that a script of a service has.</summary>
internal static class TryEnvironment
{
    private const string Event = "EVENT";

    // The kernel takes no longer string than 32 pages, with the name, the sign and the zero at its end.
    private const int LongestString = 131_072;

    /// <summary>Puts it together: what every script has, the variables and secrets of the service, what the try adds.</summary>
    /// <param name="job">The try.</param>
    /// <param name="jobEvent">What started it.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="inputPath">Input file; null when there is none.</param>
    /// <param name="log">Is told of an event that does not fit.</param>
    public static ImmutableSortedDictionary<string, string> Of(
        JobTry job, JobEvent jobEvent, PrivateFolder folder, string? inputPath, SupervisorLog log)
    {
        var all = ScriptEnvironment.In(folder).ToBuilder();
        AddAll(all, job.Service.Variables);
        AddAll(all, job.Service.Secrets);
        AddAll(all, jobEvent.Query.Select(p => KeyValuePair.Create("CONT_VAR_" + p.Key, p.Value)));
        all["OSCAR_SERVICE_NAME"] = job.Service.Name;
        all["OSCAR_SERVICE_TOKEN"] = job.ServiceToken;
        all["OSCAR_SERVICE_BASE_PATH"] = "";
        all["JOB_UUID"] = job.Job;
        all["RESOURCE_ID"] = job.Node;
        all["TMP_INPUT_DIR"] = folder.Input;
        all["TMP_OUTPUT_DIR"] = folder.Output;
        if (job.Trace is { } trace)
        {
            all["TRACEPARENT"] = trace;
        }

        if (jobEvent.Kind == JobEventKind.Storage)
        {
            all["STORAGE_OBJECT_KEY"] = jobEvent.Key;
            all["EVENT_TIME"] = jobEvent.Time;
        }

        if (inputPath is not null)
        {
            all["INPUT_FILE_PATH"] = inputPath;
        }

        AddEvent(all, jobEvent.Kind == JobEventKind.Storage ? jobEvent.Body : job.Event, log);
        return all.ToImmutable();
    }

    private static void AddEvent(ImmutableSortedDictionary<string, string>.Builder all, ReadOnlyMemory<byte> body, SupervisorLog log)
    {
        // Bytes that are no text cannot be in a variable; those of a direct call are in the input file.
        if (body.Length + Event.Length + 2 > LongestString)
        {
            log.Warn("The event is too long for the variable EVENT.");
        }
        else if (!body.Span.Contains((byte)0))
        {
            all[Event] = Encoding.UTF8.GetString(body.Span);
        }
    }

    private static void AddAll(ImmutableSortedDictionary<string, string>.Builder all, IEnumerable<KeyValuePair<string, string>> some)
    {
        foreach (var (name, value) in some)
        {
            all[name] = value;
        }
    }
}
