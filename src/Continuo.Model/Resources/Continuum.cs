namespace Continuo.Model;

using System.Collections.Immutable;

/// <summary>Where an application can run: computational layers with their resources, joined by network domains.</summary>
/// <param name="Layers">Layers in the order edge, cloud, functions; inside a tier in file order.</param>
/// <param name="Domains">Network domains, in file order.</param>
public sealed record Continuum(ImmutableArray<ComputationalLayer> Layers, ImmutableArray<NetworkDomain> Domains);
