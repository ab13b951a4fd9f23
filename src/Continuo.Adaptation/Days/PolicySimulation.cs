namespace Continuo.Adaptation.Days;

using System.Collections.Immutable;

using Continuo.Adaptation.Policies;
using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.RunTime;
using Continuo.Placement.Rules;
using Continuo.Simulation;

/// <summary>One policy on one trace.</summary>
internal sealed class PolicySimulation
{
    private readonly PolicySetting _setting;
    private readonly LoadTrace _trace;
    private readonly DayOptions _options;
    private readonly IAdaptationPolicy _policy;
    private readonly SimulationRun _run;
    private readonly TimeProvider _time = TimeProvider.System;
    private Placement _placement;

    public PolicySimulation(PolicySetting setting, Placement start, LoadTrace trace, DayOptions options, IAdaptationPolicy policy)
    {
        (_setting, _trace, _options, _policy) = (setting, trace, options, policy);
        // Public files have contradictory counts, and a simulation needs one each.
        _placement = PlacementChanges.WithOneCountEach(start);
        _run = new SimulationRun(setting.System, _placement, new SimulationOptions
        {
            Seed = options.Seed,
            UnscaledTransfers = setting.Rules.TransferUnits == TransferUnits.Unscaled,
            IgnoreImpossibleEdges = setting.Rules.IgnoresImpossibleEdges,
        });
    }

    public PolicyRun? Run(ImmutableArray<ControlPeriod> periods, Action step, CancellationToken cancellation)
    {
        var outcomes = ImmutableArray.CreateBuilder<PeriodOutcome>(periods.Length);
        double? measured = null;
        foreach (var period in periods)
        {
            if (cancellation.IsCancellationRequested)
            {
                return null;
            }

            var told = _options.Knowledge == LoadKnowledge.Coming ? period.Load : measured ?? _trace.RateAt(0);
            var outcome = Period(period, told, cancellation);
            measured = outcome.Requests / period.Seconds / _run.Sources;
            outcomes.Add(outcome);
            step();
        }

        return new PolicyRun(_policy.Name, outcomes.MoveToImmutable());
    }

    private PeriodOutcome Period(ControlPeriod period, double told, CancellationToken cancellation)
    {
        var start = _time.GetTimestamp();
        var decision = _policy.Decide(new ControlPoint(period.FromSeconds, told, _placement), cancellation);
        var seconds = _time.GetElapsedTime(start).TotalSeconds;
        var ready = Starts(decision.Placement) ? Math.Min(period.FromSeconds + _options.BootTime.TotalSeconds, period.ToSeconds) : period.FromSeconds;
        var cost = 0.0;
        if (ready > period.FromSeconds)
        {
            Advance(period.FromSeconds, ready);
            var load = _trace.MeanRate(period.FromSeconds, ready);
            cost += Math.Max(Cost(_placement, load), Cost(decision.Placement, load)) * (ready - period.FromSeconds);
        }

        if (!ReferenceEquals(decision.Placement, _placement))
        {
            _placement = decision.Placement;
            _run.SetPlacement(_placement);
        }

        if (ready < period.ToSeconds)
        {
            Advance(ready, period.ToSeconds);
            cost += Cost(_placement, _trace.MeanRate(ready, period.ToSeconds)) * (period.ToSeconds - ready);
        }

        return Outcome(period, decision, seconds, cost / period.Seconds, _run.TakeWindow());
    }

    private bool Starts(Placement next) => !ReferenceEquals(next, _placement)
        && PlacementChanges.StartedServers(_setting.System, _placement, next) > 0;

    private void Advance(double from, double to)
    {
        _run.SetLoad(LoadProfile.Of(_trace.RateAt(from)));
        foreach (var point in _trace.Points.Where(p => p.Seconds > from && p.Seconds < to))
        {
            _run.RunUntil(point.Seconds);
            _run.SetLoad(LoadProfile.Of(point.RequestsPerSecond));
        }

        _run.RunUntil(to);
    }

    private double Cost(Placement placement, double load) =>
        new PlacementEvaluator(_setting.System, LoadProfile.Of(load), _setting.Rules).Evaluate(placement).Cost;

    private PeriodOutcome Outcome(ControlPeriod period, Decision decision, double seconds, double cost, SimulationWindow window) => new()
    {
        FromSeconds = period.FromSeconds,
        ToSeconds = period.ToSeconds,
        Load = period.Load,
        Decision = decision,
        DecisionSeconds = seconds,
        Placement = _placement,
        Cost = cost,
        Requests = window.Requests,
        Limits =
        [
            .. window.Components.Where(c => c.LimitSeconds is not null).Select(c => Limit($"local:{c.Name}", c)),
            .. window.Paths.Where(p => p.LimitSeconds is not null).Select(p => Limit($"global:{p.Name}", p)),
        ],
    };

    private static LimitObservation Limit(string rule, ResponseTimeStatistics times) =>
        new(rule, times.LimitSeconds!.Value, times.Count, times.LimitedSeconds, times.AboveLimit);
}
