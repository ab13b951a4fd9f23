namespace Continuo.Files;

using Continuo.Model;

/// <summary>The performance model of a partition on a resource.</summary>
/// <param name="Component">The component.</param>
/// <param name="Partition">The partition.</param>
/// <param name="Resource">The resource.</param>
/// <param name="Model">The model; <see langword="null"/> when it is faulty and reported.</param>
internal sealed record PerformanceRow(string Component, string Partition, string Resource, PerformanceModel? Model);
