namespace Continuo.Adaptation.Policies.LeastCost;

using Continuo.Adaptation.Forecasting;
using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.RunTime;
using Continuo.Placement.Solvers;

/// <summary>
/// Keeps a placement cheapest inside its limits: up at once when a limit or its margin is at risk, down when the load has stayed
/// low, and only when the saving pays for the change over its expected life.
/// </summary>
public sealed class LeastCostPolicy : IAdaptationPolicy
{
    /// <summary>Halvings of the load between one that a placement carries and one that none does.</summary>
    private const int Halvings = 6;

    private readonly PolicySetting _setting;
    private readonly LeastCostOptions _options;
    private readonly ILoadForecast? _forecast;
    private readonly RunTimeCache _cache = new();
    private readonly RecentLoads _recent;
    private readonly Queue<double> _changes = new();

    /// <summary>Prepares the policy.</summary>
    /// <param name="setting">What is operated.</param>
    /// <param name="options">How.</param>
    /// <param name="forecast">Of the load, a control period a step; without it the last measurement is what is planned for.</param>
    public LeastCostPolicy(PolicySetting setting, LeastCostOptions options, ILoadForecast? forecast = null)
    {
        ArgumentNullException.ThrowIfNull(setting);
        ArgumentNullException.ThrowIfNull(options);
        (_setting, _options, _forecast) = (setting, options, forecast);
        _recent = new RecentLoads(options.Stabilization.TotalSeconds);
    }

    /// <inheritdoc/>
    public string Name => _forecast is null ? "continuo" : $"continuo+{_forecast.Name}";

    /// <inheritdoc/>
    public Decision Decide(ControlPoint point, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(point);
        var rate = point.RequestsPerSecond is { } measured && double.IsFinite(measured) && measured >= 0 && point.AgeSeconds <= _options.OldestMeasurement.TotalSeconds
            ? measured
            : (double?)null;
        _forecast?.Observe(rate);
        if (_options.IsHeld)
        {
            return Keep(point, DecisionCause.Held);
        }

        if (rate is not { } load)
        {
            return Keep(point, DecisionCause.NoMeasurement);
        }

        var wanted = _forecast?.UpperQuantile(StepsAhead, _options.Quantile) is { } upper ? Math.Max(upper, 0) : load;
        var (planned, now) = MostCarried(point, load, wanted, cancellation);
        _recent.Add(point.Seconds, planned);
        if (now.Result.StaysUnjudged)
        {
            return Keep(point, DecisionCause.NotJudged, now);
        }

        return now.Static.Feasible && KeepsMargin(now) ? Down(point, planned, now, cancellation) : Up(point, planned, now);
    }

    /// <summary>Periods until a decision of the next control point can work.</summary>
    private int StepsAhead => 1 + (int)Math.Ceiling(_options.BootTime / _options.ControlPeriod);

    /// <summary>
    /// The load that is wanted, or the largest above the measured one that a placement carries within the limits: the placement that
    /// breaks the limits least at a load that may never come can break them at the load that is there.
    /// </summary>
    private (double Load, StepOutcome Step) MostCarried(ControlPoint point, double measured, double wanted, CancellationToken cancellation)
    {
        var step = Step(point, wanted, cancellation);
        if (step.Result.Evaluation.Feasible || wanted <= measured)
        {
            return (wanted, step);
        }

        var (carried, above) = ((Load: measured, Step: Step(point, measured, cancellation)), wanted);
        for (var round = 0; round < Halvings && carried.Step.Result.Evaluation.Feasible; round++)
        {
            var middle = (carried.Load + above) / 2;
            step = Step(point, middle, cancellation);
            (carried, above) = step.Result.Evaluation.Feasible ? ((middle, step), above) : (carried, middle);
        }

        return carried;
    }

    /// <summary>What runs keeps its limits: it may follow the load down.</summary>
    private Decision Down(ControlPoint point, double planned, StepOutcome now, CancellationToken cancellation)
    {
        if (ReferenceEquals(now.Result.Placement, point.Current))
        {
            return Keep(point, DecisionCause.NothingBetter, now);
        }

        var highest = _recent.Highest;
        var settled = highest > planned ? Step(point, highest, cancellation) : now;
        if (!settled.Result.Evaluation.Feasible || ReferenceEquals(settled.Result.Placement, point.Current) || !settled.Static.Feasible)
        {
            return Keep(point, DecisionCause.Stabilizing, now);
        }

        while (_changes.TryPeek(out var first) && first <= point.Seconds - 3600)
        {
            _changes.Dequeue();
        }

        return _changes.Count >= _options.MostChangesPerHour
            ? Keep(point, DecisionCause.ChangesUsedUp, now)
            : Change(point, DecisionCause.Saving, settled);
    }

    /// <summary>What runs breaks a limit or its margin: the change is made at once.</summary>
    private Decision Up(ControlPoint point, double planned, StepOutcome now)
    {
        var cause = now.Result.Evaluation.Violations.Any(v => BrokenRestrictions.Sentence(v) is not null) ? DecisionCause.RestrictionsNotKept
            : now.Result is { Status: SolveStatus.Infeasible or SolveStatus.Unknown, LeftOut.IsEmpty: true } ? DecisionCause.Overload
            : DecisionCause.LimitAtRisk;
        return ReferenceEquals(now.Result.Placement, point.Current) ? Keep(point, cause, now) : Change(point, cause, now);
    }

    private StepOutcome Step(ControlPoint point, double load, CancellationToken cancellation)
    {
        var request = new RunTimeStepRequest
        {
            System = _setting.System,
            Rules = _setting.Rules,
            Initial = _setting.Initial,
            Current = point.Current,
            Load = LoadProfile.Of(load),
            Wishes = _options.Wishes,
            Switching = _options.Switching,
            Margin = _options.Margin,
            TimeLimit = _options.TimeLimit,
            Cache = _cache,
        };
        var answer = RunTimeStep.Take(request, cancellation);
        return new StepOutcome(request, _options.NeverAboveDesign ? DesignCeiling.Apply(request, _setting.Initial, answer) : answer);
    }

    private bool KeepsMargin(StepOutcome step) => RunTimeMargin.Of(step.Static) >= Math.Min(_options.Margin, step.Result.Margin) * (1 - 1e-9);

    private Decision Change(ControlPoint point, DecisionCause cause, StepOutcome step)
    {
        _changes.Enqueue(point.Seconds);
        return Decided(point, cause, step.Result.Placement, step) with { Changes = ChangeReasons.Of(step.Request, step.Result) };
    }

    private static Decision Keep(ControlPoint point, DecisionCause cause, StepOutcome? step = null) => Decided(point, cause, point.Current, step);

    private static Decision Decided(ControlPoint point, DecisionCause cause, Placement placement, StepOutcome? step) => new(point.Seconds, cause, placement)
    {
        MeasuredLoad = point.RequestsPerSecond,
        PlannedLoad = step?.Request.Load.Uniform,
        CostBefore = step?.Static.Cost,
        CostAfter = ReferenceEquals(placement, point.Current) ? step?.Static.Cost : step?.Result.Evaluation.Cost,
    };

    private sealed record StepOutcome(RunTimeStepRequest Request, RunTimeStepResult Result)
    {
        public Evaluation Static => Result.Static;
    }
}
