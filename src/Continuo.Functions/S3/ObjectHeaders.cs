namespace Continuo.Functions.S3;

using System.Collections.Immutable;

using Continuo.Functions.Objects;
using Continuo.Functions.S3.Xml;

/// <summary>What is known of an object, as headers.</summary>
internal static class ObjectHeaders
{
    private const string MetadataPrefix = "x-amz-meta-";
    private const int LargestMetadata = 2048;

    /// <summary>Headers that are given back as they came.</summary>
    private static readonly string[] Kept = ["cache-control", "content-disposition", "content-encoding", "content-language", "expires"];

    /// <summary>Reads what a client says of an object that it puts.</summary>
    /// <exception cref="S3Exception">It is not allowed.</exception>
    public static ObjectAttributes Read(S3Request request)
    {
        var metadata = request.HeadersOf(MetadataPrefix).ToImmutableSortedDictionary(header => HeaderText.Name(header.Key), header => HeaderText.Value(header.Value), StringComparer.Ordinal);
        if (metadata.Sum(one => one.Key.Length + one.Value.Length) > LargestMetadata)
        {
            throw S3Errors.MetadataTooLarge();
        }

        var headers = Kept.Select(name => KeyValuePair.Create(name, HeaderText.Value(request.Header(name) ?? "")))
            .Select(header => header.Key == "content-encoding" ? KeyValuePair.Create(header.Key, WithoutFraming(header.Value)) : header)
            .Where(header => header.Value.Length > 0);
        var attributes = new ObjectAttributes
        {
            Headers = headers.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Metadata = metadata,
            Tags = request.Header("x-amz-tagging") is { } tags ? TagSet.Read(tags) : ImmutableSortedDictionary<string, string>.Empty,
        };
        return request.Header("content-type") is { Length: > 0 } type ? attributes with { ContentType = HeaderText.Value(type) } : attributes;
    }

    /// <summary>Writes what is known of an object, but its length.</summary>
    /// <param name="call">The request.</param>
    /// <param name="stored">The object.</param>
    /// <param name="isWhole">Whether all of it is given; checksums are of all of it.</param>
    public static void Write(S3Call call, StoredObject stored, bool isWhole)
    {
        var headers = call.Response.Headers;
        headers.ETag = $"\"{stored.ETag}\"";
        headers.LastModified = stored.Modified.ToString("R");
        headers.AcceptRanges = "bytes";
        headers.ContentType = stored.Attributes.ContentType;
        foreach (var (name, value) in stored.Attributes.Headers)
        {
            headers[name] = value;
        }

        foreach (var (name, value) in stored.Attributes.Metadata)
        {
            headers[MetadataPrefix + name] = value;
        }

        if (stored.Attributes.Tags.Count > 0)
        {
            headers["x-amz-tagging-count"] = stored.Attributes.Tags.Count.ToString();
        }

        // Told with a part only, as S3 does; an object that came in one part has one all the same.
        if (call.Request.Has("partNumber") && stored.ETag.Contains('-', StringComparison.Ordinal))
        {
            headers["x-amz-mp-parts-count"] = stored.Blobs.Length.ToString();
        }

        if (isWhole && string.Equals(call.Request.Header("x-amz-checksum-mode"), "ENABLED", StringComparison.OrdinalIgnoreCase))
        {
            WriteChecksums(call, stored.Attributes.Checksums);
        }

        foreach (var name in Kept.Append("content-type"))
        {
            if (call.Request.Query("response-" + name) is { } value)
            {
                headers[name] = HeaderText.Value(value);
            }
        }
    }

    /// <summary>Writes checksums.</summary>
    public static void WriteChecksums(S3Call call, ImmutableSortedDictionary<string, string> checksums)
    {
        foreach (var (algorithm, value) in checksums)
        {
            call.Response.Headers["x-amz-checksum-" + algorithm] = value;
        }

        if (ChecksumType(checksums) is { } type)
        {
            call.Response.Headers["x-amz-checksum-type"] = type;
        }
    }

    /// <summary>What checksums are of, as S3 says it: the object or the checksums of its parts. Null when there are none.</summary>
    public static string? ChecksumType(ImmutableSortedDictionary<string, string> checksums) =>
        checksums.IsEmpty ? null : checksums.Values.Any(value => value.Contains('-', StringComparison.Ordinal)) ? "COMPOSITE" : "FULL_OBJECT";

    /// <summary>Whether the body is in the framing of aws-chunked, as its encoding says.</summary>
    public static bool IsFramed(S3Request request) => Encodings(request.Header("content-encoding") ?? "").Any(IsFraming);

    /// <summary>An encoding of the body on its way is none of the object.</summary>
    private static string WithoutFraming(string encoding) => string.Join(',', Encodings(encoding).Where(one => !IsFraming(one)));

    private static string[] Encodings(string header) => header.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool IsFraming(string encoding) => encoding.Equals("aws-chunked", StringComparison.OrdinalIgnoreCase);
}
