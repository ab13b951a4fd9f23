namespace Continuo.Functions.Objects;

using System.Collections.Immutable;

/// <summary>What is known of an object beside its contents.</summary>
internal sealed record ObjectAttributes
{
    /// <summary>Nothing but a type.</summary>
    public static ObjectAttributes Default { get; } = new();

    /// <summary>Content type. Default <c>binary/octet-stream</c>.</summary>
    public string ContentType { get; init; } = "binary/octet-stream";

    /// <summary>Headers that are given back as they were sent: cache-control, content-disposition, content-encoding, content-language, expires.</summary>
    public ImmutableSortedDictionary<string, string> Headers { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>User metadata without <c>x-amz-meta-</c>, names in lower case.</summary>
    public ImmutableSortedDictionary<string, string> Metadata { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Tags.</summary>
    public ImmutableSortedDictionary<string, string> Tags { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Checksums by algorithm in lower case (<c>crc32</c>, <c>crc32c</c>, <c>crc64nvme</c>, <c>sha1</c>, <c>sha256</c>), base64.</summary>
    public ImmutableSortedDictionary<string, string> Checksums { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}
