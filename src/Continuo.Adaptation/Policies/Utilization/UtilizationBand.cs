namespace Continuo.Adaptation.Policies.Utilization;

using System.ComponentModel.DataAnnotations;

/// <summary>The rule of an autoscaler: instances follow the utilisation.</summary>
/// <param name="Lower">Below it instances are taken away, 0 … 1.</param>
/// <param name="Upper">Above it instances are added, 0 … 1, above the lower one.</param>
public sealed record UtilizationBand([property: Range(0, 1)] double Lower, [property: Range(0, 1)] double Upper)
{
    /// <summary>Share of the instances added at once; <see langword="null"/>: one instance. Default null.</summary>
    [Range(0, 10)]
    public double? Increase { get; init; }

    /// <summary>Share of the instances taken away at once; <see langword="null"/>: one instance. Default null.</summary>
    [Range(0, 1)]
    public double? Decrease { get; init; }

    /// <summary>Whether the rule is repeated at once until the band is reached, which the published rule does not do. Default false.</summary>
    public bool UntilInside { get; init; }
}
