namespace Continuo.Simulation;

using Continuo.Model;

/// <summary>Measured use of a resource.</summary>
/// <param name="Name">The resource.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Instances">Instances in use by the placement in force; 0 while it only drains; 1 for functions.</param>
/// <param name="Utilization">Share of its instances' time that was busy, 0 … 1; none for functions.</param>
/// <param name="Invocations">Requests that a function served; 0 for servers.</param>
/// <param name="ColdStartShare">Share of them that started an instance; none for servers, not a number without invocations.</param>
public sealed record ResourceStatistics(
    string Name, ResourceKind Kind, int Instances, double? Utilization, long Invocations, double? ColdStartShare);
