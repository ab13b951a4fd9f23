namespace Continuo.Model;

/// <summary>A partition under a load.</summary>
/// <param name="Partition">The partition.</param>
/// <param name="Layer">Layer of its resource.</param>
/// <param name="Resource">The resource that hosts it.</param>
/// <param name="Instances">Instances of the resource.</param>
/// <param name="ArrivalRate">Requests/s that reach it.</param>
/// <param name="ResponseTimeSeconds">Mean response time in seconds.</param>
/// <param name="DelayToNextSeconds">Network delay to the next partition of the component in seconds; none for the last.</param>
public sealed record PartitionEvaluation(
    string Partition,
    string Layer,
    string Resource,
    int Instances,
    double ArrivalRate,
    double ResponseTimeSeconds,
    double? DelayToNextSeconds);
