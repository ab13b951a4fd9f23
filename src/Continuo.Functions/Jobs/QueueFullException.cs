namespace Continuo.Functions.Jobs;

/// <summary>More events wait than the server takes; the sender is to come again later.</summary>
internal sealed class QueueFullException() : Exception("Too many events wait to be processed.")
{
    /// <summary>When to come again.</summary>
    public static TimeSpan RetryAfter { get; } = TimeSpan.FromSeconds(5);
}
