namespace Continuo.Placement.Loads;

using Continuo.Placement.Solvers;

/// <summary>How far a sweep is.</summary>
/// <param name="Done">Loads that are solved.</param>
/// <param name="Loads">All loads.</param>
/// <param name="Load">The load that is being solved.</param>
/// <param name="Search">How far its search is.</param>
public readonly record struct LoadSweepProgress(int Done, int Loads, double Load, SearchProgress Search);
