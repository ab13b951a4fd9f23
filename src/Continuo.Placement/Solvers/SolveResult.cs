namespace Continuo.Placement.Solvers;

using System.Collections.Immutable;
using Continuo.Model;
using Continuo.Placement.Infeasibility;

/// <summary>What a search found.</summary>
public sealed record SolveResult
{
    /// <summary>What was found out.</summary>
    public required SolveStatus Status { get; init; }

    /// <summary>The method, in the words of the command line: <c>exact</c>, <c>rg</c>, <c>ls</c>.</summary>
    public required string Method { get; init; }

    /// <summary>Cost of the placement; <see langword="null"/> without one.</summary>
    public double? Cost { get; init; }

    /// <summary>Proved lower bound of the cost of every placement; <see langword="null"/> when none was computed.</summary>
    public double? LowerBound { get; init; }

    /// <summary>(cost − lower bound) / cost; <see langword="null"/> without both.</summary>
    public double? Gap => Cost is { } cost && LowerBound is { } bound ? (cost > 0 ? Math.Max(0, (cost - bound) / cost) : 0) : null;

    /// <summary>Seconds of search, without reading.</summary>
    public required double Seconds { get; init; }

    /// <summary>Evaluated placements and search nodes.</summary>
    public required long Evaluations { get; init; }

    /// <summary>Seed of the random generator.</summary>
    public required int Seed { get; init; }

    /// <summary>Threads.</summary>
    public required int Threads { get; init; }

    /// <summary>The placement, if any.</summary>
    public Placement? Placement { get; init; }

    /// <summary>The placement under the load, confirmed by the full evaluator; <see langword="null"/> without one.</summary>
    public Evaluation? Evaluation { get; init; }

    /// <summary>Why there is none, when that is proved.</summary>
    public InfeasibilityReport? Infeasible { get; init; }

    /// <summary>
    /// Candidates that cannot be judged and were left out. Where there are any, the status is <see cref="SolveStatus.Feasible"/> or
    /// <see cref="SolveStatus.Unknown"/>, and the lower bound holds with each of them at its cheapest.
    /// </summary>
    public ImmutableArray<OmittedCandidate> LeftOut { get; init; } = [];

    /// <summary>Best cost and bound over the search, in order of time.</summary>
    public ImmutableArray<SearchProgress> Trace { get; init; } = [];
}
