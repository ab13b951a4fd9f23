namespace Continuo.Functions.Supervision;

/// <summary>An object that was downloaded for a job.</summary>
/// <param name="Provider">Storage provider, <c>type.id</c>.</param>
/// <param name="Bucket">Bucket.</param>
/// <param name="Key">Key.</param>
/// <param name="Bytes">Length in bytes.</param>
internal sealed record JobInput(string Provider, string Bucket, string Key, long Bytes);
