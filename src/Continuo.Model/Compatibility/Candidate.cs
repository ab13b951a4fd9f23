namespace Continuo.Model;

/// <summary>A resource that may host a partition, with what it needs there and how fast it is.</summary>
/// <param name="Component">Component of the partition.</param>
/// <param name="Partition">Partition, unique in the component.</param>
/// <param name="Resource">Resource that may host it.</param>
/// <param name="MemoryMegabytes">Memory the partition needs on this resource, in MB.</param>
/// <param name="Performance">Performance model of the partition on this resource.</param>
public sealed record Candidate(
    string Component, string Partition, string Resource, double MemoryMegabytes, PerformanceModel Performance)
{
    /// <summary>The candidate as one that is left out; <see langword="null"/> where it can be judged.</summary>
    public OmittedCandidate? Omitted => Performance.Obstacle is { } why ? new OmittedCandidate(Component, Partition, Resource, why) : null;
}
