namespace Continuo.Functions.Objects;

/// <summary>Contents on disk.</summary>
/// <param name="Id">Name of the file.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Md5">MD5 in lower-case hex.</param>
internal readonly record struct StagedBlob(string Id, long Size, string Md5);
