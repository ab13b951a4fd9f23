namespace Continuo.Placement;

/// <summary>A choice that is given.</summary>
/// <param name="Component">The component.</param>
/// <param name="Partition">One of its partitions; <see langword="null"/> for all.</param>
/// <param name="Target">A resource, a computational layer, or (without a partition) a deployment of the component.</param>
public sealed record Pin(string Component, string? Partition, string Target);
