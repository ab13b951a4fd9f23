namespace Continuo.Charts.Plots;

using System.Collections.Immutable;

/// <summary>A bar made of parts.</summary>
/// <param name="Name">What stands before it; may be empty when there is one bar only.</param>
/// <param name="Segments">The parts from left to right.</param>
public sealed record StackedBar(string Name, ImmutableArray<BarSegment> Segments);
