namespace Continuo.Model;

using System.Collections.Immutable;

/// <summary>A part of an application that answers requests, such as a detector or a classifier.</summary>
/// <param name="Name">Name, unique in the application.</param>
/// <param name="Deployments">Ways to cut the component into partitions, at least one, in file order.</param>
public sealed record Component(string Name, ImmutableArray<Deployment> Deployments);
