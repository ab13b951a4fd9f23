namespace Continuo.Placement.RunTime;

using System.Globalization;

using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Infeasibility;
using Continuo.Placement.Problem;
using Continuo.Placement.Solvers;

/// <summary>One step, from the compiled problem to the confirmed placement.</summary>
internal sealed class StepRun
{
    /// <summary>A saving smaller than this share of the cost is rounding, and no reason for a change.</summary>
    private const double Rounding = 1e-9;

    private readonly RunTimeStepRequest _request;
    private readonly SearchMonitor _monitor;
    private readonly PlacementEvaluator _evaluator;
    private readonly Evaluation _static;
    private readonly SwitchingObjective _objective;
    private readonly CompiledProblem _aimed;
    private readonly Placement _current;
    private readonly string _key;

    public StepRun(RunTimeStepRequest request, CompiledProblem problem, SearchMonitor monitor)
    {
        (_request, _monitor) = (request, monitor);
        _evaluator = new PlacementEvaluator(request.System, request.Load, request.Rules);
        _static = _evaluator.Evaluate(request.Current);
        _current = PlacementChanges.WithOneCountEach(request.Current);
        _objective = new SwitchingObjective(problem, request);
        _aimed = request.Margin == 0
            ? _objective.Problem
            : ProblemVariants.WithLimits(_objective.Problem, [.. problem.Limits.Select(l => l.Seconds * (1 - request.Margin))]);
        _key = request.Cache is null ? "" : Key(problem, request);
    }

    public RunTimeStepResult Run()
    {
        if (Known() is { } known)
        {
            return known;
        }

        var current = WarmStarts.AsItIs(_aimed, _current);
        var unchanged = current is { Excess: 0 } && _static.Feasible ? current : null;
        var scaled = WarmStarts.Scaled(_aimed, _current);
        var search = new CheapestSearch(_aimed, _request.Threads, _monitor);
        search.Run(Cheapest([unchanged, scaled, .. Near()]), current);
        if (Cheapest([unchanged, search.Best, scaled]) is { } best)
        {
            // Where only the first partition on a shared function is charged, the proof is for the cost that charges each.
            var proves = search.IsComplete && ChargedFunctions.AddUp(_aimed);
            var optimal = proves && search.LowerBound <= _objective.Of(best) && _objective.Of(best) <= search.LowerBound * (1 + Rounding);
            return Result(
                optimal ? SolveStatus.Optimal : SolveStatus.Feasible, best, optimal ? _objective.Of(best) : ChargedFunctions.AddUp(_aimed) ? search.LowerBound : null);
        }

        var least = _monitor.ShouldStop ? null : new LeastViolation(_aimed, _request.Threads, _monitor).Find(_current);
        return Result(search.IsComplete ? SolveStatus.Infeasible : SolveStatus.Unknown, least, null);
    }

    private static string Key(CompiledProblem problem, RunTimeStepRequest request) => string.Create(
        CultureInfo.InvariantCulture,
        $"{request.Margin}|{string.Join(',', problem.MaximumInstances)}|{string.Join(',', problem.Restrictions.Pins)}|{string.Join(',', problem.Restrictions.Forbidden)}");

    /// <summary>The answer of an earlier step at this load, when changes are free; what runs stays when it is as cheap.</summary>
    private RunTimeStepResult? Known()
    {
        if (_request is not { Load.Uniform: { } load, Switching.IsFree: true, Cache: { } cache } || cache.Find(_key, load) is not { } placement)
        {
            return null;
        }

        var evaluation = _evaluator.Evaluate(placement);
        var stays = _static.Feasible && _static.Cost <= evaluation.Cost * (1 + Rounding) && RunTimeMargin.Of(_static) >= _request.Margin;
        return Result(SolveStatus.Optimal, stays ? _request.Current : placement, stays ? _static : evaluation, 0, evaluation.Cost, evaluation.Cost);
    }

    private IEnumerable<PlacementState?> Near() => _request is { Load.Uniform: { } load, Cache: { } cache }
        ? cache.Near(_key, load).Select(placement => WarmStarts.Scaled(_aimed, placement))
        : [];

    private PlacementState? Cheapest(IEnumerable<PlacementState?> states)
    {
        PlacementState? best = null;
        foreach (var state in states)
        {
            if (state is { Excess: 0 } && (best is null || _objective.Of(state) < _objective.Of(best) * (1 - Rounding)))
            {
                best = state;
            }
        }

        return best;
    }

    private RunTimeStepResult Result(SolveStatus status, PlacementState? state, double? bound)
    {
        var placement = state is null ? _current : PlacementConversion.ToPlacement(state);
        var evaluation = _evaluator.Evaluate(placement);
        if (!evaluation.Feasible && (state is null || _static.Feasible || !IsBetter(evaluation)))
        {
            (placement, evaluation, state) = (_request.Current, _static, null);
        }
        else if (_static.Feasible && PlacementChanges.Between(_request.System, _request.Current, placement).IsEmpty)
        {
            (placement, evaluation) = (_request.Current, _static);
        }

        // Nothing keeps the margin, but the limits themselves are kept.
        status = status is SolveStatus.Infeasible or SolveStatus.Unknown && evaluation.Feasible ? SolveStatus.Feasible : status;
        if (status == SolveStatus.Optimal && _request is { Load.Uniform: { } load, Switching.IsFree: true, Cache: { } cache })
        {
            cache.Add(_key, load, placement);
        }

        var objective = state is null ? evaluation.Cost : evaluation.Cost + (_objective.Of(state) - PlainCost(state));
        return Result(status, placement, evaluation, (objective - evaluation.Cost) * _request.Switching.Dwell.TotalHours, objective, status == SolveStatus.Optimal ? objective : bound);
    }

    private RunTimeStepResult Result(SolveStatus status, Placement placement, Evaluation evaluation, double switching, double objective, double? bound) => new()
    {
        Status = status,
        Placement = placement,
        Evaluation = evaluation,
        Static = _static,
        SwitchingCost = switching,
        Objective = objective,
        LowerBound = bound,
        Gap = bound is { } least ? (objective > 0 ? Math.Max(0, (objective - least) / objective) : 0) : null,
        Margin = Math.Min(RunTimeMargin.Of(evaluation), _request.Margin),
        Seconds = _monitor.Seconds,
    };

    private double PlainCost(PlacementState state)
    {
        var plain = WarmStarts.AsItIs(_objective.Plain, PlacementConversion.ToPlacement(state));
        return plain!.Cost;
    }

    private bool IsBetter(Evaluation evaluation) => RunTimeMargin.Of(evaluation) > RunTimeMargin.Of(_static) || evaluation.Violations.Length < _static.Violations.Length;
}
