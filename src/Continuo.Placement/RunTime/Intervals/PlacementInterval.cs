namespace Continuo.Placement.RunTime.Intervals;

using Continuo.Model;

/// <summary>Loads for which one placement is the cheapest.</summary>
/// <param name="From">Where it begins, in requests/s at every source: the end of the interval before.</param>
/// <param name="To">The largest load at which the placement is the cheapest: beyond it a limit breaks, or another one costs less.</param>
/// <param name="Placement">The placement; the one in force where it is the cheapest.</param>
/// <param name="Action">What has to be done.</param>
public sealed record PlacementInterval(double From, double To, Placement Placement, IntervalAction Action)
{
    /// <summary>Cost just above the beginning.</summary>
    public required double CostFrom { get; init; }

    /// <summary>Cost at the end.</summary>
    public required double CostTo { get; init; }

    /// <summary>Whether it is proved that no placement is cheaper by more than 1e-9 of the cost at any load of the interval, but for the last 1e-7 of its loads.</summary>
    public required bool IsProved { get; init; }

    /// <summary>Why it ends there.</summary>
    public required IntervalEnd End { get; init; }
}
