namespace Continuo.Model;

/// <summary>A candidate that is left out because it cannot be judged; nothing is said about placements that would use it.</summary>
/// <param name="Component">Component of the partition.</param>
/// <param name="Partition">Partition, unique in the component.</param>
/// <param name="Resource">Resource that may host it.</param>
/// <param name="Why">Why it cannot be judged, in a clause that names its model.</param>
public sealed record OmittedCandidate(string Component, string Partition, string Resource, string Why)
{
    /// <summary>The form <c>c1/h1 on VM1: why</c>.</summary>
    public override string ToString() => $"{Component}/{Partition} on {Resource}: {Why}";
}
