namespace Continuo.Placement.Explanation;

/// <summary>Why a component is where it is.</summary>
/// <param name="Component">The component.</param>
/// <param name="Why">One sentence.</param>
/// <param name="NextBest">The best change of its place with the others fixed; null when it has no other candidate.</param>
public sealed record ComponentReason(string Component, string Why, NextBestPlace? NextBest);
