namespace Continuo.Adaptation.Policies;

using System.Collections.Immutable;

using Continuo.Model;
using Continuo.Placement.RunTime;

/// <summary>What a policy decided at a control point.</summary>
/// <param name="Seconds">The control point, in seconds since the start.</param>
/// <param name="Cause">Why.</param>
/// <param name="Placement">The placement from now on; the one in force when nothing changes.</param>
public sealed record Decision(double Seconds, DecisionCause Cause, Placement Placement)
{
    /// <summary>Measured rate at every source, in requests/s, if any.</summary>
    public double? MeasuredLoad { get; init; }

    /// <summary>Rate that the placement is made for, in requests/s; <see langword="null"/> when none was decided on.</summary>
    public double? PlannedLoad { get; init; }

    /// <summary>Cost of what runs at the planned load; <see langword="null"/> when it was not computed.</summary>
    public double? CostBefore { get; init; }

    /// <summary>Cost of the placement from now on at the planned load; <see langword="null"/> when it was not computed.</summary>
    public double? CostAfter { get; init; }

    /// <summary>The changes, with reasons where the policy has them; empty when nothing changes.</summary>
    public ImmutableArray<PlacementChange> Changes { get; init; } = [];

    /// <summary>Whether an operator should look.</summary>
    public bool IsAlarm => Cause is DecisionCause.NoMeasurement or DecisionCause.Overload or DecisionCause.NotJudged or DecisionCause.RestrictionsNotKept;
}
