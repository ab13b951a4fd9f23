namespace Continuo.Functions.Triggers;

using System.Collections.Immutable;
using System.Globalization;

using Continuo.Functions.Jobs;
using Continuo.Functions.Telemetry;
using Continuo.Oscar.Events;

/// <summary>
/// The chain that an object in another storage belongs to, kept with the object: its events come back from outside, and would else
/// begin a chain each, so that no loop were ever seen.
/// </summary>
internal static class ChainMetadata
{
    private const string Hops = "continuo-hops";
    private const string Trace = "continuo-trace";

    /// <summary>What is kept with an output of a job.</summary>
    public static ImmutableSortedDictionary<string, string> Of(Job job)
    {
        var hops = ImmutableSortedDictionary<string, string>.Empty.Add(Hops, (job.Hops + 1).ToString(CultureInfo.InvariantCulture));
        return job.Trace is { } trace ? hops.Add(Trace, trace) : hops;
    }

    /// <summary>A job for an event, in the chain that the event's object belongs to, if any.</summary>
    public static Job Continue(Job job, StorageEvent? cause)
    {
        if (cause is null || !int.TryParse(cause.Metadata.GetValueOrDefault(Hops), NumberStyles.None, CultureInfo.InvariantCulture, out var hops))
        {
            return job;
        }

        var trace = cause.Metadata.GetValueOrDefault(Trace);
        return job with { Hops = hops, Trace = Tracing.TraceIdOf(trace) is null ? job.Trace : trace };
    }
}
