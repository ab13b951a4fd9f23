namespace Continuo.Functions.S3;

using System.Globalization;
using System.Xml.Linq;

using Continuo.Functions.Objects;
using Continuo.Functions.S3.Xml;

/// <summary>
/// What must hold of an object before it is overwritten or deleted. Unlike those of reads, such conditions are never passed over:
/// what cannot be understood is refused.
/// </summary>
internal static class WriteConditions
{
    private const string IfMatch = "if-match";
    private const string IfNoneMatch = "if-none-match";

    /// <summary>Adds the conditions of a request to an object that is to be; they are looked at when it is committed.</summary>
    /// <exception cref="S3Exception">Another ETag than that of no object must not match.</exception>
    public static ObjectPut On(this ObjectPut put, S3Request request)
    {
        Require(request);
        return put with { IfNoneMatch = request.Header(IfNoneMatch), IfMatch = ETag(request) };
    }

    /// <summary>Refuses conditions that are not offered, before anything is read.</summary>
    /// <exception cref="S3Exception">There is one.</exception>
    public static void Require(S3Request request)
    {
        if (request.Header(IfNoneMatch) is { } none && none.Trim() != "*")
        {
            throw S3Errors.NotImplemented(IfNoneMatch);
        }
    }

    /// <summary>The ETag that an object must have; null: no matter.</summary>
    public static string? ETag(S3Request request) => request.Header(IfMatch) is { } etag ? Preconditions.Unquoted(etag) : null;

    /// <summary>What must hold of an object that a request deletes.</summary>
    /// <exception cref="S3Exception">A condition cannot be read.</exception>
    public static ObjectCondition OfDeletion(S3Request request) => new()
    {
        ETag = ETag(request),
        Modified = Date(request, "x-amz-if-match-last-modified-time"),
        Size = request.Header("x-amz-if-match-size") is { } size ? Bytes("x-amz-if-match-size", size) : null,
    };

    /// <summary>What must hold of an object in a document that names objects to delete.</summary>
    /// <exception cref="S3Exception">A condition cannot be read.</exception>
    public static ObjectCondition OfDeletion(XElement one) => new()
    {
        ETag = one.Text("ETag") is { } etag ? Preconditions.Unquoted(etag) : null,
        Modified = one.Text("LastModifiedTime") is { } moment ? Moment("LastModifiedTime", moment) : null,
        Size = one.Text("Size") is { } size ? Bytes("Size", size) : null,
    };

    /// <summary>A date in a header; null: there is no such header.</summary>
    /// <exception cref="S3Exception">It cannot be read.</exception>
    public static DateTimeOffset? Date(S3Request request, string name) => request.Header(name) is { } text ? Moment(name, text) : null;

    private static DateTimeOffset Moment(string name, string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : throw S3Errors.InvalidArgument("A condition must have a date.", name, text);

    private static long Bytes(string name, string text) => long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
        ? bytes
        : throw S3Errors.InvalidArgument("A condition must have a number of bytes.", name, text);
}
