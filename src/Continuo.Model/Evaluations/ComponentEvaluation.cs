namespace Continuo.Model;

using System.Collections.Immutable;

/// <summary>A component under a load.</summary>
/// <param name="Component">The component.</param>
/// <param name="Deployment">Its chosen deployment.</param>
/// <param name="ArrivalRate">Requests/s that reach it.</param>
/// <param name="ResponseTimeSeconds">Mean response time in seconds.</param>
/// <param name="LimitSeconds">Its limit in seconds, if any.</param>
/// <param name="Partitions">Its partitions, in order.</param>
public sealed record ComponentEvaluation(
    string Component,
    string Deployment,
    double ArrivalRate,
    double ResponseTimeSeconds,
    double? LimitSeconds,
    ImmutableArray<PartitionEvaluation> Partitions);
