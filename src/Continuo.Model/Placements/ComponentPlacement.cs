namespace Continuo.Model;

using System.Collections.Immutable;

/// <summary>Where a component runs.</summary>
/// <param name="Component">The component.</param>
/// <param name="Deployment">The chosen deployment.</param>
/// <param name="Partitions">One entry per partition of that deployment, in its order.</param>
public sealed record ComponentPlacement(string Component, string Deployment, ImmutableArray<PartitionPlacement> Partitions);
