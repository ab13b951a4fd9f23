namespace Continuo.Functions.S3.Operations;

using System.Collections.Frozen;

using Continuo.Functions.Objects;
using Continuo.Functions.S3.Operations.Names;
using Continuo.Functions.State;

/// <summary>Finds the operation that a request asks for.</summary>
internal sealed class S3Router
{
    private const string None = "";

    /// <summary>Not of a query, but what tells a copy from an upload.</summary>
    private const string CopySource = "x-amz-copy-source";

    private readonly string _owner;
    private readonly S3Operation _listBuckets;
    private readonly FrozenDictionary<S3OperationKey, S3Operation> _ofBucket;
    private readonly FrozenDictionary<S3OperationKey, S3Operation> _ofObject;

    /// <summary>Parameters that name another resource than the bucket or the object itself.</summary>
    private readonly FrozenSet<string> _subresources;

    public S3Router(StateDatabase database, ObjectStore store, S3Options options, TimeProvider time)
    {
        var uploads = new MultipartUploads(database, store, time);
        var buckets = new BucketOperations(store, options);
        var tags = new TaggingOperations(store);
        _owner = options.Owner;
        _listBuckets = new S3Operation(buckets.ListAsync, KnownNames.ListBuckets);
        _ofBucket = OfBucket(buckets, new ListOperations(store, options), tags, new NotificationOperations(new BucketNotifications(database), options), new WriteOperations(store), new MultipartOperations(store, uploads, options));
        _ofObject = OfObject(buckets, new ReadOperations(store), tags, new WriteOperations(store), new CopyOperations(store, uploads), new MultipartOperations(store, uploads, options));
        _subresources = _ofBucket.Keys.Concat(_ofObject.Keys).Select(key => key.Subresource).Where(name => name.Length > 0).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The operation.</summary>
    /// <exception cref="S3Exception">There is none, or it does not understand all that the request has.</exception>
    public Func<S3Call, Task> Route(S3Call call)
    {
        var request = call.Request;
        var operation = Find(request);
        operation.Names.Require(request);
        if (request.Query("versionId") is not (null or "null"))
        {
            throw S3Errors.NotImplemented("versionId");
        }

        S3Owner.Require(request, _owner);
        return operation.Run;
    }

    private S3Operation Find(S3Request request)
    {
        if (request.Bucket.Length == 0)
        {
            return request.Key.Length > 0 ? throw S3Errors.InvalidBucketName() : request.Method == "GET" ? _listBuckets : throw S3Errors.MethodNotAllowed();
        }

        var ofObject = request.Key.Length > 0;
        var isCopy = ofObject && request.Method == "PUT" && request.Header(CopySource) is not null;
        var key = new S3OperationKey(request.Method, SubresourceOf(request), isCopy);
        return (ofObject ? _ofObject : _ofBucket).TryGetValue(key, out var operation) ? operation : throw S3Errors.NotImplemented();
    }

    private string SubresourceOf(S3Request request)
    {
        foreach (var (name, _) in request.Target.Parameters)
        {
            if (_subresources.Contains(name))
            {
                return name;
            }
        }

        return None;
    }

    private static FrozenDictionary<S3OperationKey, S3Operation> OfBucket(
        BucketOperations buckets, ListOperations lists, TaggingOperations tags, NotificationOperations notifications, WriteOperations writes, MultipartOperations parts) =>
        new Dictionary<S3OperationKey, S3Operation>
        {
            [new("GET", None)] = new(lists.ListFirstAsync, KnownNames.ListObjects),
            [new("GET", "list-type")] = new(lists.ListSecondAsync, KnownNames.ListObjectsV2),
            [new("GET", "acl")] = new(buckets.GetAclAsync, KnownNames.Plain("acl")),
            [new("GET", "location")] = new(buckets.GetLocationAsync, KnownNames.Plain("location")),
            [new("GET", "notification")] = new(notifications.GetAsync, KnownNames.Plain("notification")),
            [new("GET", "tagging")] = new(tags.GetOfBucketAsync, KnownNames.Plain("tagging")),
            [new("GET", "uploads")] = new(parts.ListUploadsAsync, KnownNames.ListUploads),
            [new("GET", "versioning")] = new(buckets.GetVersioningAsync, KnownNames.Plain("versioning")),
            [new("HEAD", None)] = new(buckets.HeadAsync, KnownNames.Plain()),
            [new("PUT", None)] = new(buckets.CreateAsync, KnownNames.CreateBucket),
            [new("PUT", "notification")] = new(notifications.PutAsync, KnownNames.PutNotification),
            [new("PUT", "tagging")] = new(tags.PutOfBucketAsync, KnownNames.PutBucketTagging),
            [new("POST", "delete")] = new(writes.DeleteManyAsync, KnownNames.DeleteObjects),
            [new("DELETE", None)] = new(buckets.DeleteAsync, KnownNames.Plain()),
            [new("DELETE", "tagging")] = new(tags.DeleteOfBucketAsync, KnownNames.Plain("tagging")),
        }.ToFrozenDictionary();

    private static FrozenDictionary<S3OperationKey, S3Operation> OfObject(
        BucketOperations buckets, ReadOperations reads, TaggingOperations tags, WriteOperations writes, CopyOperations copies, MultipartOperations parts) =>
        new Dictionary<S3OperationKey, S3Operation>
        {
            [new("GET", None)] = new(reads.GetAsync, KnownNames.GetObject),
            [new("HEAD", None)] = new(reads.GetAsync, KnownNames.GetObject),
            [new("GET", "acl")] = new(buckets.GetAclAsync, KnownNames.OfVersion("acl")),
            [new("GET", "tagging")] = new(tags.GetOfObjectAsync, KnownNames.OfVersion("tagging")),
            [new("GET", "uploadId")] = new(parts.ListPartsAsync, KnownNames.ListParts),
            [new("PUT", None)] = new(writes.PutAsync, KnownNames.PutObject),
            [new("PUT", None, IsCopy: true)] = new(copies.CopyAsync, KnownNames.CopyObject),
            [new("PUT", "tagging")] = new(tags.PutOfObjectAsync, KnownNames.PutObjectTagging),
            [new("PUT", "uploadId")] = new(parts.PutAsync, KnownNames.UploadPart),
            [new("PUT", "uploadId", IsCopy: true)] = new(copies.CopyPartAsync, KnownNames.CopyPart),
            [new("POST", "uploads")] = new(parts.CreateAsync, KnownNames.CreateUpload),
            [new("POST", "uploadId")] = new(parts.CompleteAsync, KnownNames.CompleteUpload),
            [new("DELETE", None)] = new(writes.DeleteAsync, KnownNames.DeleteObject),
            [new("DELETE", "tagging")] = new(tags.DeleteOfObjectAsync, KnownNames.OfVersion("tagging")),
            [new("DELETE", "uploadId")] = new(parts.AbortAsync, KnownNames.Plain("uploadId")),
        }.ToFrozenDictionary();
}
