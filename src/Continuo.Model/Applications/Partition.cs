namespace Continuo.Model;

using System.Collections.Immutable;

/// <summary>A piece of a component that runs on one resource.</summary>
/// <param name="Name">Name, unique in the component over all its deployments (by convention <c>h1</c>, <c>h2</c> …).</param>
/// <param name="EarlyExitProbability">Probability that a request leaves the component after this partition, 0 … 1; 0 for the last one.</param>
/// <param name="Transfers">
/// What it sends: for the last partition one entry per successor component, for any other one entry, the next partition.
/// </param>
public sealed record Partition(string Name, double EarlyExitProbability, ImmutableArray<DataTransfer> Transfers)
{
    /// <summary>Megabytes sent to the successor component by a request that exits here; <see langword="null"/>: as the last partition.</summary>
    public double? EarlyExitMegabytes { get; init; }
}
