namespace Continuo.Functions.S3;

using System.Globalization;

using Continuo.Functions.Objects;

/// <summary>The errors of S3 that this endpoint answers with; each code with its status in one place.</summary>
internal static class S3Errors
{
    private const string HeaderOrParameter = "Header";

    public static S3Exception AccessDenied(string message = "Access Denied.") => new(403, "AccessDenied", message);

    public static S3Exception AuthorizationHeaderMalformed(string message) => new(400, "AuthorizationHeaderMalformed", message);

    public static S3Exception AuthorizationQueryParametersError(string message) => new(400, "AuthorizationQueryParametersError", message);

    public static S3Exception BadRequest(string message) => new(400, "BadRequest", message);

    public static S3Exception BadDigest() => new(400, "BadDigest", "The Content-MD5 or checksum value that you specified did not match what the server received.");

    public static S3Exception BucketAlreadyOwnedByYou() => new(409, "BucketAlreadyOwnedByYou", "The bucket that you tried to create already exists, and you own it.");

    public static S3Exception EntityTooLarge() => new(400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed object size.");

    public static S3Exception ExpectationFailed() => new(417, "ExpectationFailed", "The Expect header of the request names something that is not known here.");

    public static S3Exception IncompleteBody(string message = "The body has not the number of bytes that the headers of the request say.") => new(400, "IncompleteBody", message);

    public static S3Exception InvalidAccessKeyId() => new(403, "InvalidAccessKeyId", "The access key ID that you provided does not exist in our records.");

    public static S3Exception InvalidArgument(string message) => new(400, "InvalidArgument", message);

    /// <summary>An argument has a value that it must not have; both are told.</summary>
    public static S3Exception InvalidArgument(string message, string name, string value) =>
        new(400, "InvalidArgument", message) { Details = [new("ArgumentName", name), new("ArgumentValue", value)] };

    public static S3Exception InvalidBucketName() => new(400, "InvalidBucketName", "The specified bucket is not valid.");

    public static S3Exception InvalidChunk(string message) => new(400, "InvalidChunk", message);

    public static S3Exception InvalidDigest() => new(400, "InvalidDigest", "The Content-MD5 or checksum value that you specified is not valid.");

    public static S3Exception InvalidPartNumber(int parts, long size) => new(416, "InvalidPartNumber", "The requested part number is not satisfiable.")
    {
        Details = [new("ActualPartCount", parts.ToString(CultureInfo.InvariantCulture))],
        Size = size,
    };

    public static S3Exception InvalidRange(long size) => new(416, "InvalidRange", "The requested range is not satisfiable.")
    {
        Details = [new("ActualObjectSize", size.ToString(CultureInfo.InvariantCulture))],
        Size = size,
    };

    public static S3Exception InvalidRequest(string message) => new(400, "InvalidRequest", message);

    public static S3Exception InvalidTag(string message) => new(400, "InvalidTag", message);

    public static S3Exception InvalidUri() => new(400, "InvalidURI", "The specified URI could not be parsed.");

    public static S3Exception KeyTooLong() => new(400, "KeyTooLongError", "Your key is too long.");

    public static S3Exception MalformedTrailer() => new(
        400, "MalformedTrailerError", "The request contained trailing data that was not well formed, or that x-amz-trailer does not announce.");

    public static S3Exception MalformedXml() => new(400, "MalformedXML", "The XML that you provided was not well formed or did not validate against our published schema.");

    public static S3Exception MetadataTooLarge() => new(400, "MetadataTooLarge", "Your metadata headers exceed the maximum allowed metadata size.");

    public static S3Exception MethodNotAllowed() => new(405, "MethodNotAllowed", "The specified method is not allowed against this resource.");

    public static S3Exception MissingContentLength() => new(411, "MissingContentLength", "You must provide the Content-Length HTTP header.");

    public static S3Exception NoSuchKey() => new(404, "NoSuchKey", "The specified key does not exist.");

    public static S3Exception NoSuchTagSet() => new(404, "NoSuchTagSet", "The TagSet does not exist.");

    public static S3Exception NotImplemented() => new(501, "NotImplemented", "A header or parameter that you provided implies functionality that is not implemented.");

    /// <summary>A name is not known, or not with that value; it is told, so that people need not guess.</summary>
    public static S3Exception NotImplemented(string name) =>
        new(501, "NotImplemented", "A header or parameter that you provided implies functionality that is not implemented.") { Details = [new(HeaderOrParameter, name)] };

    public static S3Exception PreconditionFailed() => new(412, "PreconditionFailed", "At least one of the preconditions that you specified did not hold.");

    public static S3Exception RequestTimeTooSkewed() => new(403, "RequestTimeTooSkewed", "The difference between the request time and the server's time is too large.");

    public static S3Exception RequestTimeout() => new(400, "RequestTimeout", "The body of the request was not sent within the time allowed.");

    public static S3Exception SignatureDoesNotMatch() =>
        new(403, "SignatureDoesNotMatch", "The request signature we calculated does not match the signature you provided. Check your key and signing method.");

    public static S3Exception StorageFull() => new(507, "InsufficientStorage", "There is no room left on the disk of the server.");

    public static S3Exception TooLarge() => new(400, "MaxMessageLengthExceeded", "Your request was too large.");

    public static S3Exception XAmzContentSha256Mismatch() => new(400, "XAmzContentSHA256Mismatch", "The provided x-amz-content-sha256 header does not match what was computed.");

    /// <summary>What the store refuses, as S3 says it.</summary>
    public static S3Exception Of(StoreException fault) => new(StatusOf(fault.Error), fault.Error.ToString(), fault.Message);

    private static int StatusOf(StoreError error) => error switch
    {
        StoreError.NoSuchBucket or StoreError.NoSuchKey or StoreError.NoSuchUpload => 404,
        StoreError.BucketAlreadyOwnedByYou or StoreError.BucketNotEmpty => 409,
        StoreError.PreconditionFailed => 412,
        StoreError.SlowDown => 503,
        StoreError.QuotaExceeded => 507,
        _ => 400,
    };
}
