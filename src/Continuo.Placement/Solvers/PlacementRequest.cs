namespace Continuo.Placement.Solvers;

using System.ComponentModel.DataAnnotations;
using Continuo.Model;
using Continuo.Placement.Rules;

/// <summary>What is to be placed, under which load and rules, and how long to search.</summary>
public sealed record PlacementRequest
{
    /// <summary>A valid system description.</summary>
    public required SystemDescription System { get; init; }

    /// <summary>Arrival rates at the sources.</summary>
    public required LoadProfile Load { get; init; }

    /// <summary>How placements are judged. Default <see cref="EvaluationRules.Continuo"/>.</summary>
    public EvaluationRules Rules { get; init; } = EvaluationRules.Continuo;

    /// <summary>Pins, forbidden resources, budget. Default none.</summary>
    public PlacementRestrictions Restrictions { get; init; } = PlacementRestrictions.None;

    /// <summary>How to search. Default <see cref="SolveMethod.Auto"/>.</summary>
    public SolveMethod Method { get; init; } = SolveMethod.Auto;

    /// <summary>Longest search; 0 gives at once what is known. Default 10 s when no iterations are given, else none.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>Most iterations: samples of random greedy, moves per start of local search, nodes of the exact search. Default: none.</summary>
    [Range(0, long.MaxValue)]
    public long? Iterations { get; init; }

    /// <summary>Seed of the random generator. The same seed gives the same result when the limit is in iterations. Default 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Threads, ≥ 1. They change the time, never the result. Default: all processors.</summary>
    [Range(1, 1024)]
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>A placement to start from, if any.</summary>
    public Placement? Start { get; init; }

    /// <summary>Whether a proof of infeasibility is followed by its minimal conflict and smallest relaxations. Default true.</summary>
    public bool ExplainInfeasible { get; init; } = true;
}
