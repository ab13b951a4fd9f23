namespace Continuo.Functions.Tests.S3.Operations;

using System.Collections.Immutable;

using Continuo.Functions.Objects;

/// <summary>Every operation that is offered, and a state on which each of them succeeds.</summary>
internal static class OfferedOperations
{
    private const string Tags = "<Tagging><TagSet><Tag><Key>a</Key><Value>b</Value></Tag></TagSet></Tagging>";

    public static readonly ImmutableArray<OfferedOperation> All =
    [
        new("GET", "/"),
        new("PUT", "/new-bucket"),
        new("HEAD", "/photos"),
        new("DELETE", "/empty"),
        new("GET", "/photos"),
        new("GET", "/photos?list-type=2"),
        new("GET", "/photos?acl"),
        new("GET", "/photos?location"),
        new("GET", "/photos?versioning"),
        new("GET", "/photos?notification"),
        new("GET", "/photos?tagging"),
        new("GET", "/photos?uploads"),
        new("PUT", "/photos?tagging", Tags),
        new("DELETE", "/photos?tagging"),
        new("PUT", "/photos?notification", "<NotificationConfiguration/>"),
        new("POST", "/photos?delete", "<Delete><Object><Key>k</Key></Object></Delete>"),
        new("GET", "/photos/k"),
        new("HEAD", "/photos/k"),
        new("GET", "/photos/k?acl"),
        new("GET", "/photos/k?tagging"),
        new("GET", "/photos/m?uploadId=UPLOAD"),
        new("PUT", "/photos/k", "new"),
        new("PUT", "/photos/k", null, "x-amz-copy-source: /photos/source"),
        new("PUT", "/photos/k?tagging", Tags),
        new("DELETE", "/photos/k?tagging"),
        new("DELETE", "/photos/k"),
        new("POST", "/photos/k?uploads"),
        new("PUT", "/photos/m?partNumber=1&uploadId=UPLOAD", "part"),
        new("PUT", "/photos/m?partNumber=1&uploadId=UPLOAD", null, "x-amz-copy-source: /photos/source"),
        new("POST", "/photos/m?uploadId=UPLOAD", "<CompleteMultipartUpload><Part><PartNumber>2</PartNumber><ETag>098f6bcd4621d373cade4e832627b4f6</ETag></Part></CompleteMultipartUpload>"),
        new("DELETE", "/photos/m?uploadId=UPLOAD"),
    ];

    /// <summary>An endpoint with the state, and the name of the upload in it.</summary>
    public static async Task<(ScratchEndpoint Endpoint, string Upload)> StartAsync()
    {
        var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        var (store, database) = (endpoint.Scratch.Store, endpoint.Scratch.Database);
        await store.CreateBucketAsync("empty", "me");
        await store.TagBucketAsync("photos", ImmutableSortedDictionary<string, string>.Empty.Add("of", "bucket"));
        await endpoint.Scratch.PutAsync("photos", "k", "precious"u8.ToArray());
        await endpoint.Scratch.PutAsync("photos", "source", "source"u8.ToArray());
        await new BucketNotifications(database).ReplaceAsync("photos", [new BucketNotification("n", "resize", ["s3:ObjectCreated:*"], "", "")]);
        var uploads = new MultipartUploads(database, store, TimeProvider.System);
        var upload = await uploads.CreateAsync("photos", "m", ObjectAttributes.Default);
        await using var writer = store.Blobs.Begin();
        await writer.WriteAsync("test"u8.ToArray(), default);
        await uploads.PutPartAsync("photos", "m", upload, 2, writer.Complete(), ImmutableSortedDictionary<string, string>.Empty);
        return (endpoint, upload);
    }
}
