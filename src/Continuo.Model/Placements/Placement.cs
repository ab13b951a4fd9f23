namespace Continuo.Model;

using System.Collections.Immutable;

/// <summary>A choice of deployment for each component, of a resource for each of its partitions, and of instance counts.</summary>
/// <param name="Components">One entry per component, in the order of the application.</param>
public sealed record Placement(ImmutableArray<ComponentPlacement> Components);
