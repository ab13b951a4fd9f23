namespace Continuo.Adaptation.Policies.LeastCost;

using System.ComponentModel.DataAnnotations;

using Continuo.Placement;
using Continuo.Placement.RunTime;

/// <summary>How the placement is kept cheapest inside its limits without flapping.</summary>
public sealed record LeastCostOptions
{
    /// <summary>Share of every response-time limit that is kept free, 0 … 0.99. Default 0.1.</summary>
    [Range(0, 0.99)]
    public double Margin { get; init; } = 0.1;

    /// <summary>Whether the margin may not cost more than the placement of the design, while that keeps the limits. Default false.</summary>
    public bool NeverAboveDesign { get; init; }

    /// <summary>What a change costs, and the time over which it must pay. Default nothing, half an hour.</summary>
    public SwitchingCost Switching { get; init; } = SwitchingCost.None;

    /// <summary>Time for which the load must have stayed low before the placement follows it down. Default half an hour.</summary>
    public TimeSpan Stabilization { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Most changes in an hour; those that keep limits are always made. Default 6.</summary>
    [Range(0, 3600)]
    public int MostChangesPerHour { get; init; } = 6;

    /// <summary>Time between two control points. Default 450 s.</summary>
    public TimeSpan ControlPeriod { get; init; } = TimeSpan.FromSeconds(450);

    /// <summary>Time that a new instance takes to start: what is decided now works then. Default a minute.</summary>
    public TimeSpan BootTime { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Probability that the load stays below what a forecast is planned for, 0.5 … 0.9999. Default 0.95.</summary>
    [Range(0.5, 0.9999)]
    public double Quantile { get; init; } = 0.95;

    /// <summary>Age of a measurement from which on it is not used. Default two control periods of 450 s.</summary>
    public TimeSpan OldestMeasurement { get; init; } = TimeSpan.FromSeconds(900);

    /// <summary>Longest search of a step. Default 1 s.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>What the operator holds: pins, forbidden resources. Default none.</summary>
    public PlacementRestrictions Wishes { get; init; } = PlacementRestrictions.None;

    /// <summary>Whether the operator holds the placement as it is. Default false.</summary>
    public bool IsHeld { get; init; }
}
