namespace Continuo.Functions.Triggers;

using Continuo.Oscar.Events;
using Continuo.Oscar.Names;

/// <summary>Names of buckets and keys in events that come over HTTP.</summary>
internal static class EventNames
{
    /// <summary>What is wrong with the object that an event tells of; null: nothing, or it tells of none, or of one that is not of S3.</summary>
    /// <param name="body">The event.</param>
    public static string? Problem(string body) => EventBody.Read(body).Storage is { Source: "minio:s3" or "aws:s3" } stored
        ? BucketName.ProblemElsewhere(stored.Bucket) ?? ObjectKey.Problem(stored.Key)
        : null;
}
