namespace Continuo.Model;

using System.Collections.Immutable;

/// <summary>One way to run a component: as a whole, or cut into a chain of partitions.</summary>
/// <param name="Name">Name, unique in the component (by convention <c>s1</c>, <c>s2</c> …).</param>
/// <param name="Partitions">The chain, in the order in which a request visits it; at least one.</param>
public sealed record Deployment(string Name, ImmutableArray<Partition> Partitions);
