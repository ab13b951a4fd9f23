namespace Continuo.Files;

using Continuo.Model;

/// <summary>The place of a partition as a file records it.</summary>
/// <param name="Deployment">Name of the deployment; <see langword="null"/> when the file leaves it out.</param>
/// <param name="Partition">The partition.</param>
/// <param name="Layer">The layer; <see langword="null"/> when the file leaves it out.</param>
/// <param name="Resource">The resource.</param>
/// <param name="Instances">Its instances.</param>
/// <param name="Position">Where the partition stands.</param>
internal sealed record RecordedPlace(
    string? Deployment, string Partition, string? Layer, string Resource, int Instances, SourcePosition Position);
