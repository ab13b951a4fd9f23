namespace Continuo.Functions.S3.Operations;

/// <summary>What tells an operation from others on the same bucket or object.</summary>
/// <param name="Method">Method of HTTP.</param>
/// <param name="Subresource">Parameter that names a part of the bucket or object; empty: the whole.</param>
/// <param name="IsCopy">Whether another object is named as the source of the bytes.</param>
internal readonly record struct S3OperationKey(string Method, string Subresource, bool IsCopy = false);
