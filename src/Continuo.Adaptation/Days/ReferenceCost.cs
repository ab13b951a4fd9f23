namespace Continuo.Adaptation.Days;

/// <summary>What a period costs at the least and without any change.</summary>
/// <param name="Load">Mean rate of the period, in requests/s.</param>
/// <param name="Static">Cost of the placement of the start.</param>
/// <param name="LowerBound">
/// Proved lower bound of the cost of every placement that keeps the limits with the edge devices of the start, whatever was
/// before; <see langword="null"/> when none is known, or no placement keeps them.
/// </param>
public readonly record struct ReferenceCost(double Load, double Static, double? LowerBound);
