namespace Continuo.Functions.S3.Operations;

using System.Collections.Frozen;

using Continuo.Functions.Objects;
using Continuo.Functions.State;

/// <summary>Finds the operation that a request asks for.</summary>
internal sealed class S3Router(StateDatabase database, ObjectStore store, S3Options options, TimeProvider time)
{
    /// <summary>Parameters that name another resource than the bucket or the object itself. Those without an operation below are not implemented.</summary>
    private static readonly FrozenSet<string> Subresources = FrozenSet.Create(
        StringComparer.Ordinal,
        "accelerate", "acl", "analytics", "attributes", "cors", "delete", "encryption", "intelligent-tiering", "inventory", "legal-hold", "lifecycle", "location", "logging",
        "metrics", "notification", "object-lock", "ownershipControls", "policy", "policyStatus", "publicAccessBlock", "replication", "requestPayment", "restore", "retention",
        "select", "session", "tagging", "torrent", "uploadId", "uploads", "versioning", "versions", "website");

    private readonly BucketOperations _buckets = new(store, options);
    private readonly ListOperations _lists = new(store, options);
    private readonly TaggingOperations _tags = new(store);
    private readonly NotificationOperations _notifications = new(new BucketNotifications(database), options);
    private readonly ReadOperations _reads = new(store);
    private readonly WriteOperations _writes = new(store);
    private readonly CopyOperations _copies = new(store, new MultipartUploads(database, store, time));
    private readonly MultipartOperations _parts = new(store, new MultipartUploads(database, store, time), options);

    /// <summary>The operation.</summary>
    /// <exception cref="S3Exception">There is none.</exception>
    public Func<S3Call, Task> Route(S3Call call)
    {
        var request = call.Request;
        if (request.HeadersOf("x-amz-server-side-encryption").Any() || request.HeadersOf("x-amz-object-lock-").Any() || request.Query("versionId") is not (null or "null"))
        {
            throw S3Errors.NotImplemented();
        }

        var subresource = request.Target.Parameters.Select(parameter => parameter.Key).FirstOrDefault(Subresources.Contains);
        return request.Bucket.Length == 0 ? OfService(request.Method, request.Key)
            : request.Key.Length == 0 ? OfBucket(request.Method, subresource)
            : OfObject(request.Method, subresource, isCopy: request.Header("x-amz-copy-source") is not null);
    }

    private Func<S3Call, Task> OfService(string method, string key) =>
        key.Length > 0 ? throw S3Errors.InvalidBucketName() : method == "GET" ? _buckets.ListAsync : throw S3Errors.MethodNotAllowed();

    private Func<S3Call, Task> OfBucket(string method, string? subresource) => (method, subresource) switch
    {
        ("GET", null) => _lists.ListAsync,
        ("GET", "acl") => _buckets.GetAclAsync,
        ("GET", "location") => _buckets.GetLocationAsync,
        ("GET", "notification") => _notifications.GetAsync,
        ("GET", "tagging") => _tags.GetOfBucketAsync,
        ("GET", "uploads") => _parts.ListUploadsAsync,
        ("GET", "versioning") => _buckets.GetVersioningAsync,
        ("HEAD", null) => _buckets.HeadAsync,
        ("PUT", null) => _buckets.CreateAsync,
        ("PUT", "notification") => _notifications.PutAsync,
        ("PUT", "tagging") => _tags.PutOfBucketAsync,
        ("POST", "delete") => _writes.DeleteManyAsync,
        ("DELETE", null) => _buckets.DeleteAsync,
        ("DELETE", "tagging") => _tags.DeleteOfBucketAsync,
        _ => throw S3Errors.NotImplemented(),
    };

    private Func<S3Call, Task> OfObject(string method, string? subresource, bool isCopy) => (method, subresource) switch
    {
        ("GET" or "HEAD", null) => _reads.GetAsync,
        ("GET", "acl") => _buckets.GetAclAsync,
        ("GET", "tagging") => _tags.GetOfObjectAsync,
        ("GET", "uploadId") => _parts.ListPartsAsync,
        ("PUT", null) => isCopy ? _copies.CopyAsync : _writes.PutAsync,
        ("PUT", "tagging") => _tags.PutOfObjectAsync,
        ("PUT", "uploadId") => isCopy ? _copies.CopyPartAsync : _parts.PutAsync,
        ("POST", "uploads") => _parts.CreateAsync,
        ("POST", "uploadId") => _parts.CompleteAsync,
        ("DELETE", null) => _writes.DeleteAsync,
        ("DELETE", "tagging") => _tags.DeleteOfObjectAsync,
        ("DELETE", "uploadId") => _parts.AbortAsync,
        _ => throw S3Errors.NotImplemented(),
    };
}
