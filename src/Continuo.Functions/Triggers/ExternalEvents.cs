namespace Continuo.Functions.Triggers;

using Continuo.Functions.Jobs;
using Continuo.Oscar.Events;

/// <summary>Events that come over HTTP as jobs.</summary>
internal sealed class ExternalEvents(TimeProvider time)
{
    private const int LongestName = 80;

    /// <summary>A job for an event.</summary>
    /// <param name="service">The service.</param>
    /// <param name="body">The event.</param>
    /// <param name="name">Name that the sender wants; empty, or no proper name: one is made.</param>
    /// <param name="trace">W3C trace context of the request.</param>
    public Job Job(string service, string body, string name, string? trace)
    {
        var now = time.GetUtcNow();
        var cause = EventBody.Read(body).Storage;
        var job = new Job
        {
            Name = IsName(name) ? name : JobName.Next(service),
            Service = service,
            Created = now,
            Due = now,
            Event = body,
            Input = cause is null ? null : $"{cause.Bucket}/{cause.Key}",
            Trace = trace,
        };
        return ChainMetadata.Continue(job, cause);
    }

    /// <summary>What a storage event is known by; null for all others, which are new in any case.</summary>
    public static string? Identity(string service, string body) =>
        EventBody.Read(body).Storage is { ETag.Length: > 0, Sequencer.Length: > 0 } storage ? EventIdentity.Of(service, storage.Bucket, storage.Key, storage.ETag, storage.Sequencer) : null;

    private static bool IsName(string name) => name.Length is > 1 and <= LongestName && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
