namespace Continuo.Adaptation.Days;

using System.Collections.Immutable;

using Continuo.Adaptation.Policies;
using Continuo.Model;

/// <summary>One control period under a policy.</summary>
public sealed record PeriodOutcome
{
    /// <summary>Its start, in seconds.</summary>
    public required double FromSeconds { get; init; }

    /// <summary>Its end, in seconds.</summary>
    public required double ToSeconds { get; init; }

    /// <summary>Mean rate of the trace at every source, in requests/s.</summary>
    public required double Load { get; init; }

    /// <summary>What the policy decided at the start.</summary>
    public required Decision Decision { get; init; }

    /// <summary>Time of the decision, in seconds of this machine.</summary>
    public required double DecisionSeconds { get; init; }

    /// <summary>The placement at the end of the period.</summary>
    public required Placement Placement { get; init; }

    /// <summary>Mean cost per unit of time over the period; instances that start are paid from the decision on.</summary>
    public required double Cost { get; init; }

    /// <summary>Requests that arrived at the sources.</summary>
    public required long Requests { get; init; }

    /// <summary>Every limit, as simulated.</summary>
    public required ImmutableArray<LimitObservation> Limits { get; init; }

    /// <summary>Whether a limit is broken.</summary>
    public bool IsViolated => Limits.Any(l => l.IsBroken);
}
