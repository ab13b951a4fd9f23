namespace Continuo.Functions.Objects;

using System.Collections.Immutable;

/// <summary>An object that is to be.</summary>
/// <param name="Bucket">Its bucket.</param>
/// <param name="Key">Its key.</param>
/// <param name="ETag">Without quotes.</param>
/// <param name="Blobs">Its contents, on disk.</param>
/// <param name="Attributes">What else is known of it.</param>
internal sealed record ObjectPut(string Bucket, string Key, string ETag, ImmutableArray<BlobPart> Blobs, ObjectAttributes Attributes)
{
    /// <summary>What the event is called: <c>Put</c>, <c>Copy</c>, <c>CompleteMultipartUpload</c>.</summary>
    public string EventName { get; init; } = "Put";

    /// <summary>The object must have this ETag (<c>*</c>: any) before; null: no matter.</summary>
    public string? IfMatch { get; init; }

    /// <summary><c>*</c>: there must be no object before; null: no matter.</summary>
    public string? IfNoneMatch { get; init; }

    /// <summary>The job that wrote it and how many jobs its chain has had; null when a person did.</summary>
    public ObjectOrigin? Origin { get; init; }

    /// <summary>W3C trace context of the request that puts it; null: none does, or it is in <see cref="Origin"/>.</summary>
    public string? Trace { get; init; }

    /// <summary>Contents of one file.</summary>
    public static ObjectPut Of(string bucket, string key, StagedBlob blob, ObjectAttributes attributes) =>
        new(bucket, key, blob.Md5, [new BlobPart(blob.Id, blob.Size)], attributes);
}
