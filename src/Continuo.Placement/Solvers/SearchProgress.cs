namespace Continuo.Placement.Solvers;

/// <summary>How far a search is.</summary>
/// <param name="Seconds">Seconds since its start.</param>
/// <param name="Cost">Cost of the best placement so far, if any.</param>
/// <param name="LowerBound">Proved lower bound so far, if any.</param>
/// <param name="Evaluations">Evaluated placements and search nodes so far.</param>
public readonly record struct SearchProgress(double Seconds, double? Cost, double? LowerBound, long Evaluations);
