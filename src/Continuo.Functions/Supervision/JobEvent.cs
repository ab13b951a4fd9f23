namespace Continuo.Functions.Supervision;

using System.Collections.Immutable;

/// <summary>An event as it was recognised.</summary>
internal sealed record JobEvent
{
    /// <summary>What started the job.</summary>
    public required JobEventKind Kind { get; init; }

    /// <summary>Type of the storage in small letters: <c>minio</c>, <c>s3</c>, <c>webdav</c>, <c>onedata</c>, <c>rucio</c>.</summary>
    public string StorageType { get; init; } = "";

    /// <summary>Provider that the event names itself, as those of other clusters do; empty: one of the service's inputs.</summary>
    public string Provider { get; init; } = "";

    /// <summary>Bucket of the object.</summary>
    public string Bucket { get; init; } = "";

    /// <summary>Decoded key of the object.</summary>
    public string Key { get; init; } = "";

    /// <summary>When the object was made, as the event writes it.</summary>
    public string Time { get; init; } = "";

    /// <summary>Parameters of the query of an API gateway.</summary>
    public ImmutableSortedDictionary<string, string> Query { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The innermost event: without the envelope of a gateway or of another cluster.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }
}
