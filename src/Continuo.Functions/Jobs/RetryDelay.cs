namespace Continuo.Functions.Jobs;

/// <summary>Exponential back-off with jitter: half of the wait is fixed, half is drawn, so that jobs that failed together do not come back together.</summary>
internal static class RetryDelay
{
    /// <summary>Wait before the next try.</summary>
    /// <param name="failed">Tries that failed, ≥ 1.</param>
    /// <param name="options">First and longest wait.</param>
    /// <param name="random">Draws.</param>
    public static TimeSpan After(int failed, JobQueueOptions options, Random random)
    {
        var full = Math.Min(options.FirstRetry.TotalSeconds * Math.Pow(2, failed - 1), options.LongestRetry.TotalSeconds);
        return TimeSpan.FromSeconds(full * (0.5 + (0.5 * random.NextDouble())));
    }
}
