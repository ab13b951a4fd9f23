namespace Continuo.Model;

/// <summary>A used resource under a load.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Layer">Its layer.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Instances">Instances in use; 1 for functions.</param>
/// <param name="Utilization">Utilisation of each instance, 0 … 1 when stable; none for functions.</param>
/// <param name="MemoryMegabytes">Memory its partitions need, in MB.</param>
/// <param name="Cost">Its part of the total cost.</param>
public sealed record ResourceEvaluation(
    string Resource, string Layer, ResourceKind Kind, int Instances, double? Utilization, double MemoryMegabytes, double Cost);
