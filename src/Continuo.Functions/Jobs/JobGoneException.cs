namespace Continuo.Functions.Jobs;

/// <summary>A job was removed or cancelled while it ran.</summary>
/// <param name="name">The job.</param>
internal sealed class JobGoneException(string name) : Exception($"The job {name} is gone.");
