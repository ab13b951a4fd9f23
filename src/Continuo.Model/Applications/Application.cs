namespace Continuo.Model;

using System.Collections.Immutable;

/// <summary>An AI application: components and the directed acyclic graph of how they call each other.</summary>
/// <param name="Name">Name of the application; empty when its files give none.</param>
/// <param name="Components">Components, in file order.</param>
/// <param name="Dependencies">Edges of the graph, in file order.</param>
public sealed record Application(string Name, ImmutableArray<Component> Components, ImmutableArray<Dependency> Dependencies);
