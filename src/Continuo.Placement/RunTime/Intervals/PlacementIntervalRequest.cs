namespace Continuo.Placement.RunTime.Intervals;

using System.ComponentModel.DataAnnotations;

using Continuo.Model;
using Continuo.Placement.Rules;

/// <summary>What runs, and the loads for which its best changes are wanted.</summary>
public sealed record PlacementIntervalRequest
{
    /// <summary>A valid system description.</summary>
    public required SystemDescription System { get; init; }

    /// <summary>The placement in force.</summary>
    public required Placement Current { get; init; }

    /// <summary>The placement of the start, whose edge devices and counts are all there are. Default: <see cref="Current"/>.</summary>
    public Placement? Initial { get; init; }

    /// <summary>How placements are judged. Default <see cref="EvaluationRules.Continuo"/>.</summary>
    public EvaluationRules Rules { get; init; } = EvaluationRules.Continuo;

    /// <summary>What the operator holds: pins, forbidden resources. Default none.</summary>
    public PlacementRestrictions Wishes { get; init; } = PlacementRestrictions.None;

    /// <summary>Share of every response-time limit that is kept free, 0 … 0.99. Default 0.</summary>
    [Range(0, 0.99)]
    public double Margin { get; init; }

    /// <summary>Smallest load, in requests/s at every source, ≥ 0. Default 0.</summary>
    [Range(0, double.MaxValue)]
    public double From { get; init; }

    /// <summary>Largest load, above the smallest.</summary>
    public required double To { get; init; }

    /// <summary>Longest search; the intervals found by then are given. Default half a minute.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(30);
}
