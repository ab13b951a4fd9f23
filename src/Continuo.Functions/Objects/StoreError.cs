namespace Continuo.Functions.Objects;

/// <summary>Why the object store refuses; the names are the codes of S3.</summary>
internal enum StoreError
{
    NoSuchBucket,
    NoSuchKey,
    NoSuchUpload,
    BucketAlreadyOwnedByYou,
    BucketNotEmpty,
    PreconditionFailed,
    InvalidPart,
    InvalidPartOrder,
    EntityTooSmall,
    SlowDown,
    QuotaExceeded,
    InvalidBucketName,
    KeyTooLongError,
    InvalidURI,
}
