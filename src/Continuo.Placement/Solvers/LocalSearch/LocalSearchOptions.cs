namespace Continuo.Placement.Solvers.LocalSearch;

using System.ComponentModel.DataAnnotations;

/// <summary>How local search explores; the defaults are those of the experiments in docs/placement.md.</summary>
public sealed record LocalSearchOptions
{
    /// <summary>Best placements of random greedy to start from. Default 8.</summary>
    [Range(1, 10_000)]
    public int Starts { get; init; } = 8;

    /// <summary>Samples of random greedy that the starts are the best of. Default 2 000.</summary>
    [Range(1, int.MaxValue)]
    public int Samples { get; init; } = 2_000;

    /// <summary>Moves of one cooling, per component. Default 4 000.</summary>
    [Range(1, int.MaxValue)]
    public int MovesPerComponent { get; init; } = 4_000;

    /// <summary>Temperature at the start of a cooling, as a share of the cost. Default 0.05.</summary>
    [Range(1e-9, 10)]
    public double Hot { get; init; } = 0.05;

    /// <summary>Temperature at the start of a cooling from a new random placement, as a share of the cost. Default 0.3.</summary>
    [Range(1e-9, 10)]
    public double HotAnew { get; init; } = 0.3;

    /// <summary>Temperature at its end, as a share of the cost. Default 0.0002.</summary>
    [Range(1e-12, 10)]
    public double Cold { get; init; } = 0.0002;
}
