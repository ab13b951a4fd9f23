namespace Continuo.Oscar.Events;

using System.Collections.Immutable;

/// <summary>An object was made.</summary>
/// <param name="Bucket">Its bucket; of Rucio its scope, of dCache empty.</param>
/// <param name="Key">Its key, decoded.</param>
public sealed record StorageEvent(string Bucket, string Key)
{
    /// <summary>What happened, such as <c>s3:ObjectCreated:Put</c>.</summary>
    public string Name { get; init; } = "s3:ObjectCreated:Put";

    /// <summary>Which storage tells: <c>minio:s3</c>, <c>aws:s3</c>, <c>OneTrigger</c>, <c>rucio</c>, <c>dcache</c>.</summary>
    public string Source { get; init; } = "minio:s3";

    /// <summary>Bytes of the object.</summary>
    public long Size { get; init; }

    /// <summary>ETag without quotes.</summary>
    public string ETag { get; init; } = "";

    /// <summary>Content type.</summary>
    public string ContentType { get; init; } = "";

    /// <summary>Later events of a key have later ones, compared as text; empty: not told.</summary>
    public string Sequencer { get; init; } = "";

    /// <summary>When it happened.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>What is kept with the object, by names in lower case without <c>x-amz-meta-</c>; only MinIO tells it.</summary>
    public ImmutableSortedDictionary<string, string> Metadata { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Whose request it was.</summary>
    public string Principal { get; init; } = "minio";

    /// <summary>Where the request came from.</summary>
    public string SourceAddress { get; init; } = "127.0.0.1";

    /// <summary>Region of the storage.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>Address of the storage.</summary>
    public string Endpoint { get; init; } = "";
}
