namespace Continuo.Charts.Plots;

/// <summary>A part of a stacked bar.</summary>
/// <param name="Name">Name in the legend; parts of the same name in several bars have the same colour.</param>
/// <param name="Value">Size, ≥ 0; a part that is negative or not finite is named in the legend but has no length.</param>
public sealed record BarSegment(string Name, double Value);
