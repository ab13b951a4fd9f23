namespace Continuo.Model;

using System.Collections.Immutable;

/// <summary>A place in the continuum that offers alternative resources of one kind.</summary>
/// <param name="Name">Name as spelt in the file; layer names are compared without case.</param>
/// <param name="Kind">Kind of all its resources.</param>
/// <param name="Resources">Candidate resources, in file order.</param>
public sealed record ComputationalLayer(string Name, ResourceKind Kind, ImmutableArray<Resource> Resources);
