namespace Continuo.Model;

/// <summary>Where a partition runs.</summary>
/// <param name="Partition">The partition.</param>
/// <param name="Resource">The resource that hosts it.</param>
/// <param name="Instances">
/// Instances of that resource, ≥ 1; 1 for functions. All partitions on a resource share its instances: files that record
/// different numbers are contradictory, and are kept as they are so that the contradiction can be reported.
/// </param>
public sealed record PartitionPlacement(string Partition, string Resource, int Instances);
