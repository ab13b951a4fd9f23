namespace Continuo.Functions.Objects;

/// <summary>A file of contents of an object.</summary>
/// <param name="Id">Name of the file.</param>
/// <param name="Size">Bytes.</param>
internal readonly record struct BlobPart(string Id, long Size);
