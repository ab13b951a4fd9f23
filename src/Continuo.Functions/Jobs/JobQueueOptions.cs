namespace Continuo.Functions.Jobs;

/// <summary>How jobs wait, and how long what became of them is remembered.</summary>
internal sealed record JobQueueOptions
{
    /// <summary>Most jobs that wait; what comes beyond is refused. Default a million.</summary>
    public int MostPending { get; init; } = 1_000_000;

    /// <summary>Most jobs in a chain; a longer one is taken for a loop. Default 32.</summary>
    public int MostHops { get; init; } = 32;

    /// <summary>Time within which the same event starts nothing again. Default a day.</summary>
    public TimeSpan Deduplication { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Time after which a job that ended is forgotten, with its log. Default 30 days.</summary>
    public TimeSpan Retention { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Wait before the first retry; each further one is twice as long. Default 1 s.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest wait before a retry. Default 5 min.</summary>
    public TimeSpan LongestRetry { get; init; } = TimeSpan.FromMinutes(5);
}
