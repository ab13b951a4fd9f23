namespace Continuo.Functions.S3.Operations;

using Continuo.Functions.S3.Operations.Names;

/// <summary>An operation.</summary>
/// <param name="Run">Answers a request that asks for it.</param>
/// <param name="Names">The queries and headers that it understands.</param>
internal sealed record S3Operation(Func<S3Call, Task> Run, OperationNames Names);
