namespace Continuo.Placement.RunTime.Published;

using System.ComponentModel.DataAnnotations;

/// <summary>How long the published heuristic searches.</summary>
public sealed record PublishedHeuristicOptions
{
    /// <summary>Setting of the published experiments: 10 000 samples, 1 666 rounds of local search from the 10 best.</summary>
    public static PublishedHeuristicOptions Paper { get; } = new() { RandomGreedyIterations = 10_000, LocalSearchIterations = 1_666 };

    /// <summary>Setting of the optimiser as it is delivered: 1 000 samples, 10 rounds.</summary>
    public static PublishedHeuristicOptions Default { get; } = new();

    /// <summary>Setting of the loop of the run-time manager: 10 samples, 2 rounds.</summary>
    public static PublishedHeuristicOptions Loop { get; } = new() { RandomGreedyIterations = 10, LocalSearchIterations = 2 };

    /// <summary>Random placements of the greedy phase, ≥ 1. Default 1 000.</summary>
    [Range(1, int.MaxValue)]
    public int RandomGreedyIterations { get; init; } = 1_000;

    /// <summary>Rounds of the six moves from each start, ≥ 0. Default 10.</summary>
    [Range(0, int.MaxValue)]
    public int LocalSearchIterations { get; init; } = 10;

    /// <summary>Cheapest greedy placements from which local search starts, 1 … 10 000. Default 10.</summary>
    [Range(1, 10_000)]
    public int Elite { get; init; } = 10;

    /// <summary>Seed of the random generators: one of the greedy phase, one of each local search, all with this seed. Default 20122022.</summary>
    public int Seed { get; init; } = 20122022;

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(RandomGreedyIterations, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(LocalSearchIterations, 0);
        ArgumentOutOfRangeException.ThrowIfLessThan(Elite, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Elite, 10_000);
    }
}
