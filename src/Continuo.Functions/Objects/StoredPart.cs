namespace Continuo.Functions.Objects;

using System.Collections.Immutable;

/// <summary>A part of an upload.</summary>
/// <param name="Number">1 to 10 000.</param>
/// <param name="Blob">Its contents.</param>
/// <param name="ETag">MD5 in hex, without quotes.</param>
/// <param name="Modified">When it came.</param>
/// <param name="Checksums">Checksums by algorithm, base64.</param>
internal sealed record StoredPart(int Number, BlobPart Blob, string ETag, DateTimeOffset Modified, ImmutableSortedDictionary<string, string> Checksums);
