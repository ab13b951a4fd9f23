namespace Continuo.Adaptation.Calibration;

using System.ComponentModel.DataAnnotations;

/// <summary>How far and how fast measured response times may correct demands.</summary>
public sealed record DemandCalibrationOptions
{
    /// <summary>Smallest factor on a demand, in (0, 1]. Default 0.5.</summary>
    [Range(0.001, 1)]
    public double LeastFactor { get; init; } = 0.5;

    /// <summary>Largest factor on a demand, ≥ 1. Default 2.</summary>
    [Range(1, 1_000)]
    public double MostFactor { get; init; } = 2;

    /// <summary>Share of a period's finding that is taken over, in (0, 1]; the rest stays. Default 0.3.</summary>
    [Range(0.001, 1)]
    public double Smoothing { get; init; } = 0.3;

    /// <summary>Requests below which the mean of a period is not looked at. Default 30.</summary>
    [Range(1, long.MaxValue)]
    public long FewestRequests { get; init; } = 30;

    /// <summary>Age at which a measurement is stale. Default 900 s: two control periods of 450 s.</summary>
    public TimeSpan OldestMeasurement { get; init; } = TimeSpan.FromSeconds(900);

    /// <summary>Periods in a row with a finding outside the bounds after which there is an alarm. Default 3.</summary>
    [Range(1, 10_000)]
    public int PeriodsToAlarm { get; init; } = 3;
}
