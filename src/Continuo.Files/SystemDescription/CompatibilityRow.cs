namespace Continuo.Files;

/// <summary>A resource that may host a partition.</summary>
/// <param name="Component">The component.</param>
/// <param name="Partition">The partition.</param>
/// <param name="Resource">The resource.</param>
/// <param name="MemoryMegabytes">Memory needed there, in MB.</param>
internal sealed record CompatibilityRow(string Component, string Partition, string Resource, double MemoryMegabytes);
