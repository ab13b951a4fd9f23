namespace Continuo.Functions.Objects;

using System.Collections.Immutable;

/// <summary>An object.</summary>
/// <param name="Bucket">Its bucket.</param>
/// <param name="Key">Its key.</param>
/// <param name="Size">Bytes.</param>
/// <param name="ETag">Without quotes: MD5 in hex; of many parts, the MD5 of theirs, a hyphen and their number.</param>
/// <param name="Modified">When it was put.</param>
/// <param name="Sequencer">Later puts have later ones, compared as text; 16 hex digits.</param>
/// <param name="Blobs">Its contents, in order.</param>
/// <param name="Attributes">What else is known of it.</param>
internal sealed record StoredObject(
    string Bucket, string Key, long Size, string ETag, DateTimeOffset Modified, string Sequencer, ImmutableArray<BlobPart> Blobs, ObjectAttributes Attributes);
