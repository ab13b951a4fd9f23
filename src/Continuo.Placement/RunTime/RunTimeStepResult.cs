namespace Continuo.Placement.RunTime;

using System.Collections.Immutable;

using Continuo.Model;
using Continuo.Placement.Solvers;

/// <summary>The placement to run from now on.</summary>
public sealed record RunTimeStepResult
{
    /// <summary>
    /// What was found out. <see cref="SolveStatus.Infeasible"/> and <see cref="SolveStatus.Unknown"/>: the placement is the
    /// least-violating one known.
    /// </summary>
    public required SolveStatus Status { get; init; }

    /// <summary>The placement; the one in force when nothing better is known.</summary>
    public required Placement Placement { get; init; }

    /// <summary>The placement under the load, by the full evaluator.</summary>
    public required Evaluation Evaluation { get; init; }

    /// <summary>The placement in force under the load.</summary>
    public required Evaluation Static { get; init; }

    /// <summary>What the change costs once; 0 when nothing changes or changes are free.</summary>
    public required double SwitchingCost { get; init; }

    /// <summary>Cost of the placement plus its switching cost spread over the dwell time: what was minimised.</summary>
    public required double Objective { get; init; }

    /// <summary>Proved lower bound of the objective of every placement that the rules of the step allow; null when none is known.</summary>
    public double? LowerBound { get; init; }

    /// <summary>(objective − lower bound) / objective; null without a bound or where nothing keeps the limits.</summary>
    public double? Gap { get; init; }

    /// <summary>Margin that the placement keeps of the response-time limits, at most the one asked for; negative: limits are broken.</summary>
    public required double Margin { get; init; }

    /// <summary>
    /// Candidates that cannot be judged and were left out. Where what runs uses one of them, it stays, and nothing is known about it; else the
    /// status is <see cref="SolveStatus.Feasible"/> or <see cref="SolveStatus.Unknown"/>, and the lower bound holds with each at its cheapest.
    /// </summary>
    public ImmutableArray<OmittedCandidate> LeftOut { get; init; } = [];

    /// <summary>Whether what runs uses a candidate that cannot be judged, so that it stays.</summary>
    public bool StaysUnjudged => ReferenceEquals(Evaluation, Static) && Static.LeftOut.Any(LeftOut.Contains);

    /// <summary>Seconds from the request to the confirmed placement.</summary>
    public required double Seconds { get; init; }
}
