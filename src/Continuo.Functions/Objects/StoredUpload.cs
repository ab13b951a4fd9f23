namespace Continuo.Functions.Objects;

/// <summary>An object that comes in parts.</summary>
/// <param name="Id">Name of the upload.</param>
/// <param name="Bucket">Bucket of the object.</param>
/// <param name="Key">Key of the object.</param>
/// <param name="Created">When it began.</param>
/// <param name="Attributes">What will be known of the object.</param>
/// <param name="Checksum">The checksum that it will have; null: that of its parts, where they have one.</param>
internal sealed record StoredUpload(string Id, string Bucket, string Key, DateTimeOffset Created, ObjectAttributes Attributes, UploadChecksum? Checksum);
