namespace Continuo.Placement.RunTime;

using System.Collections.Immutable;

using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Infeasibility;
using Continuo.Placement.Problem;
using Continuo.Placement.Solvers;

/// <summary>
/// A step in a system of which some candidates cannot be judged. What runs on one of them stays, since nobody knows whether it keeps
/// its limits; else the step is one over what is known, of which nothing is proved about the whole.
/// </summary>
internal static class PartialStep
{
    /// <summary>Share of the time limit for the placement; the bound gets what is left.</summary>
    private const double ShareOfPlacement = 0.75;

    /// <summary>Takes the step.</summary>
    /// <param name="request">What runs, and the load.</param>
    /// <param name="leftOut">The candidates that cannot be judged, and that the operator would allow.</param>
    /// <param name="monitor">Limits of the whole step.</param>
    /// <param name="step">The step over what is known, with limits of its own.</param>
    /// <returns>The answer.</returns>
    public static RunTimeStepResult Take(
        RunTimeStepRequest request, ImmutableArray<OmittedCandidate> leftOut, SearchMonitor monitor, Func<SearchMonitor, RunTimeStepResult> step)
    {
        var running = new PlacementEvaluator(request.System, request.Load, request.Rules).Evaluate(request.Current);
        if (running.LeftOut.Any(leftOut.Contains))
        {
            return Stays(request, running, leftOut, monitor.Seconds);
        }

        var known = step(monitor.WithoutBounds(ShareOfPlacement));
        var isPlaced = known.Status is SolveStatus.Optimal or SolveStatus.Feasible;
        var bound = isPlaced && known.Margin >= request.Margin ? Bound(request, known.Placement, monitor) : null;
        bound = bound > known.Objective ? known.Objective : bound;
        return known with
        {
            Status = isPlaced ? SolveStatus.Feasible : SolveStatus.Unknown,
            LowerBound = bound,
            Gap = bound is { } least ? (known.Objective > 0 ? (known.Objective - least) / known.Objective : 0) : null,
            Seconds = monitor.Seconds,
            LeftOut = leftOut,
        };
    }

    private static RunTimeStepResult Stays(RunTimeStepRequest request, Evaluation running, ImmutableArray<OmittedCandidate> leftOut, double seconds) => new()
    {
        Status = SolveStatus.Unknown,
        Placement = request.Current,
        Evaluation = running,
        Static = running,
        SwitchingCost = 0,
        Objective = running.Cost,
        Margin = double.NaN,
        Seconds = seconds,
        LeftOut = leftOut,
    };

    private static double? Bound(RunTimeStepRequest request, Placement known, SearchMonitor monitor)
    {
        var restrictions = RunTimeRestrictions.Of(request.System, request.Initial ?? request.Current, request.Current, request.Wishes);
        if (Omission.Of(request.System, request.Load, request.Rules, restrictions)?.Cheapest is not { } cheapest)
        {
            cheapest = ProblemCompiler.Compile(request.System, request.Load, request.Rules, restrictions);
        }

        var objective = new SwitchingObjective(cheapest, request).Problem;
        var aimed = request.Margin == 0 ? objective : ProblemVariants.WithLimits(objective, [.. objective.Limits.Select(l => l.Seconds * (1 - request.Margin))]);
        return CheapestBound.Of(aimed, known, request.Threads, monitor);
    }
}
