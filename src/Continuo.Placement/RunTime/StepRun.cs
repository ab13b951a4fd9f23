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
    private readonly ViolationOrder _order;
    private readonly CompiledProblem _aimed;
    private readonly Placement _current;
    private readonly string _key;

    public StepRun(RunTimeStepRequest request, CompiledProblem problem, SearchMonitor monitor)
    {
        (_request, _monitor) = (request, monitor);
        _evaluator = new PlacementEvaluator(request.System, request.Load, request.Rules);
        _static = Judge(request.Current);
        _order = new ViolationOrder(request.Margin);
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
            if (PlainCost(best) > _request.Wishes.Budget)
            {
                return OverBudget(best, search.IsComplete);
            }

            // Two presets pass what the search does not use, such as a second server of a layer: what runs is then not left for something dearer.
            if (_static.Feasible && RunTimeMargin.Of(_static) >= _request.Margin && _static.Cost < Charged(best) * (1 - Rounding))
            {
                return Result(SolveStatus.Feasible, null, null);
            }

            // Where only the first partition on a shared function is charged, the proof is for the cost that charges each.
            var proves = search.IsComplete && ChargedFunctions.AddUp(_aimed);
            var optimal = proves && search.LowerBound <= _objective.Of(best) && _objective.Of(best) <= search.LowerBound * (1 + Rounding);
            return Result(
                optimal ? SolveStatus.Optimal : SolveStatus.Feasible,
                PlacementConversion.ToPlacement(best),
                optimal ? _objective.Of(best) : ChargedFunctions.AddUp(_aimed) ? search.LowerBound : null);
        }

        return Result(search.IsComplete ? SolveStatus.Infeasible : SolveStatus.Unknown, _monitor.ShouldStop ? null : Least(), null);
    }

    /// <summary>What breaks the rules least; null when nothing else than what runs is known.</summary>
    private Placement? Least()
    {
        if (new LeastViolation(_aimed, _objective.Problem.Limits, _request.Threads, _monitor).Find(_current) is { } least)
        {
            return PlacementConversion.ToPlacement(least);
        }

        var withTooLarge = ProblemCompiler.Compile(_request.System, _request.Load, _request.Rules, _aimed.Restrictions, withTooLarge: true);
        return new LeastBroken(withTooLarge, _order, WithObjective, _monitor).Find(_current);
    }

    /// <summary>
    /// A budget is the last of the restrictions to be looked at: the cheapest placement is above it, or only the cheapest with its change.
    /// </summary>
    private RunTimeStepResult OverBudget(PlacementState cheapest, bool isComplete) => Result(
        isComplete && _request.Switching.IsFree ? SolveStatus.Infeasible : SolveStatus.Unknown,
        PlacementConversion.ToPlacement(cheapest), null);

    private (Evaluation Evaluation, double Objective) WithObjective(Placement placement) =>
        Judge(placement) is var evaluation ? (evaluation, evaluation.Cost + (Once(placement) / Dwell)) : default;

    private Evaluation Judge(Placement placement) =>
        BrokenRestrictions.AddTo(_request.System, _request.Wishes, placement, _evaluator.Evaluate(placement));

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

        var evaluation = Judge(placement);
        if (!evaluation.Feasible)
        {
            return null;
        }

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
            if (state is { Excess: 0 } && (best is null || Charged(state) < Charged(best) * (1 - Rounding)))
            {
                best = state;
            }
        }

        return best;
    }

    /// <summary>What a state is charged; where only the first partition on a shared function is, the compiled cost is more than that.</summary>
    private double Charged(PlacementState state) =>
        ChargedFunctions.AddUp(_aimed) ? _objective.Of(state) : WithObjective(PlacementConversion.ToPlacement(state)).Objective;

    private RunTimeStepResult Result(SolveStatus status, Placement? found, double? bound)
    {
        var placement = found ?? _current;
        var evaluation = Judge(placement);
        if (!evaluation.Feasible && (found is null || Keeps(placement, evaluation)))
        {
            (placement, evaluation) = (_request.Current, _static);
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

        var once = Once(placement);
        var objective = evaluation.Cost + (once / Dwell);
        return Result(status, placement, evaluation, once, objective, status == SolveStatus.Optimal ? objective : bound);
    }

    /// <summary>Whether what runs is better than a placement that breaks rules: it keeps them, or it may stay and breaks no more.</summary>
    private bool Keeps(Placement placement, Evaluation evaluation) => _static.Feasible
        || (IsOpen(_request.Current) && !_order.IsLess(evaluation, evaluation.Cost + (Once(placement) / Dwell), _static, _static.Cost));

    /// <summary>Whether nothing is used that the step may not use; a place that is too small is a broken rule, not a closed one.</summary>
    private bool IsOpen(Placement placement) => placement.Components.SelectMany(c => c.Partitions).All(p =>
        _aimed.Restrictions.MaximumInstances.GetValueOrDefault(p.Resource, int.MaxValue) >= p.Instances);

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

    private double Dwell => Math.Max(_request.Switching.Dwell.TotalHours, 1e-6);

    /// <summary>What the change to a placement costs once.</summary>
    private double Once(Placement placement) => ReferenceEquals(placement, _request.Current) || _request.Switching.IsFree
        ? 0
        : (_request.Switching.Migration * PlacementChanges.MovedPartitions(_request.Current, placement))
            + (_request.Switching.Boot * PlacementChanges.StartedServers(_request.System, _request.Current, placement));

    private double PlainCost(PlacementState state) =>
        _request.Wishes.Budget is null ? 0 : _evaluator.Evaluate(PlacementConversion.ToPlacement(state)).Cost;
}
