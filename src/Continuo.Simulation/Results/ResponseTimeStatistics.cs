namespace Continuo.Simulation;

/// <summary>Measured response times of one component or of one limited path.</summary>
public sealed record ResponseTimeStatistics
{
    /// <summary>Name of the component or path.</summary>
    public required string Name { get; init; }

    /// <summary>Requests that completed it.</summary>
    public required long Count { get; init; }

    /// <summary>Mean response time in seconds; not a number when nothing was measured.</summary>
    public required double MeanSeconds { get; init; }

    /// <summary>Half width of the 95 % confidence interval of the mean in seconds, by batch means; not a number without batches.</summary>
    public required double HalfWidth95Seconds { get; init; }

    /// <summary>Median in seconds, to three digits.</summary>
    public required double P50Seconds { get; init; }

    /// <summary>95th percentile in seconds, to three digits.</summary>
    public required double P95Seconds { get; init; }

    /// <summary>99th percentile in seconds, to three digits.</summary>
    public required double P99Seconds { get; init; }

    /// <summary>The limit in seconds, if there is one.</summary>
    public required double? LimitSeconds { get; init; }

    /// <summary>Percentile that the limit is about; none: the mean.</summary>
    public required double? LimitPercentile { get; init; }

    /// <summary>What the limit is about, in seconds: that percentile, else the mean.</summary>
    public required double LimitedSeconds { get; init; }

    /// <summary>Requests that took longer than the limit.</summary>
    public required long AboveLimit { get; init; }

    /// <summary>Whether the limit is broken by what was measured; no where there is no limit, or nothing was measured.</summary>
    public bool BreaksLimit => LimitedSeconds > LimitSeconds;
}
