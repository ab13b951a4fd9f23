namespace Continuo.Functions.S3.Operations.Names;

using Continuo.Functions.S3.Payload;

/// <summary>What the operations understand, one by one. A name that is not here is refused (see <see cref="OperationNames"/>).</summary>
internal static class KnownNames
{
    private const string Version = "versionId";

    /// <summary>What is said of the bytes of a body.</summary>
    private static readonly string[] Checksums =
        ["x-amz-checksum-algorithm", .. RunningChecksum.Algorithms.Select(algorithm => "x-amz-checksum-" + algorithm)];

    /// <summary>What is said of an object that is to be.</summary>
    private static readonly string[] NewObject = ["x-amz-acl", "x-amz-storage-class", "x-amz-tagging"];

    private static readonly string[] Destination = ["if-match", "if-none-match"];

    private static readonly string[] CopySource =
    [
        "x-amz-copy-source", "x-amz-copy-source-if-match", "x-amz-copy-source-if-none-match", "x-amz-copy-source-if-modified-since",
        "x-amz-copy-source-if-unmodified-since", S3Owner.ExpectedOfSource,
    ];

    private static readonly string[] Listing = ["delimiter", "encoding-type", "max-keys", "prefix", "x-amz-optional-object-attributes"];

    private static readonly string[] Overrides =
    [
        "response-cache-control", "response-content-disposition", "response-content-encoding", "response-content-language", "response-content-type", "response-expires",
    ];

    public static OperationNames ListBuckets { get; } = OperationNames.Of("max-buckets", "continuation-token", "prefix", "bucket-region");

    public static OperationNames CreateBucket { get; } = OperationNames.Of([.. Checksums, "x-amz-acl", "x-amz-bucket-object-lock-enabled", "x-amz-object-ownership"]);

    /// <summary>Operations that are told by one sub-resource and understand nothing else.</summary>
    public static OperationNames Plain(params string[] subresource) => OperationNames.Of(subresource);

    public static OperationNames ListObjects { get; } = OperationNames.Of([.. Listing, "marker"]);

    /// <summary><c>metadata</c> is of MinIO: its clients cope with what other storages answer.</summary>
    public static OperationNames ListObjectsV2 { get; } =
        OperationNames.Of([.. Listing, "list-type", "continuation-token", "fetch-owner", "start-after", "metadata"]);

    public static OperationNames ListUploads { get; } =
        OperationNames.Of("uploads", "delimiter", "encoding-type", "key-marker", "max-uploads", "prefix", "upload-id-marker");

    public static OperationNames PutNotification { get; } = OperationNames.Of([.. Checksums, "notification", "x-amz-skip-destination-validation"]);

    public static OperationNames PutBucketTagging { get; } = OperationNames.Of([.. Checksums, "tagging"]);

    public static OperationNames DeleteObjects { get; } = OperationNames.Of([.. Checksums, "delete", "x-amz-mfa", "x-amz-bypass-governance-retention"]);

    /// <summary><c>x-amz-te</c> says what the client could take beside the plain bytes.</summary>
    public static OperationNames GetObject { get; } = OperationNames.Of([.. Overrides, Version, "partNumber", "x-amz-checksum-mode", "x-amz-te"]);

    public static OperationNames OfVersion(string subresource) => OperationNames.Of(subresource, Version);

    public static OperationNames PutObjectTagging { get; } = OperationNames.Of([.. Checksums, "tagging", Version]);

    public static OperationNames ListParts { get; } = OperationNames.Of("uploadId", "max-parts", "part-number-marker");

    public static OperationNames PutObject { get; } = OperationNames.Of([.. Checksums, .. NewObject, .. Destination]);

    public static OperationNames CopyObject { get; } = OperationNames.Of(
        [.. CopySource, .. NewObject, .. Destination, "x-amz-metadata-directive", "x-amz-tagging-directive", "x-amz-checksum-algorithm"]);

    public static OperationNames UploadPart { get; } = OperationNames.Of([.. Checksums, "uploadId", "partNumber"]);

    public static OperationNames CopyPart { get; } = OperationNames.Of([.. CopySource, "uploadId", "partNumber", "x-amz-copy-source-range"]);

    public static OperationNames CreateUpload { get; } = OperationNames.Of([.. NewObject, "uploads", "x-amz-checksum-algorithm", "x-amz-checksum-type"]);

    public static OperationNames CompleteUpload { get; } = OperationNames.Of([.. Checksums, .. Destination, "uploadId", "x-amz-checksum-type", "x-amz-mp-object-size"]);

    /// <summary>Nothing is locked, so that there is nothing to pass over.</summary>
    public static OperationNames DeleteObject { get; } = OperationNames.Of(
        Version, "if-match", "x-amz-if-match-last-modified-time", "x-amz-if-match-size", "x-amz-mfa", "x-amz-bypass-governance-retention");
}
