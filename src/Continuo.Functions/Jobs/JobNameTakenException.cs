namespace Continuo.Functions.Jobs;

/// <summary>A sender wants a name for its job that another job has.</summary>
/// <param name="name">The name.</param>
internal sealed class JobNameTakenException(string name) : Exception($"There is a job {name} already.");
