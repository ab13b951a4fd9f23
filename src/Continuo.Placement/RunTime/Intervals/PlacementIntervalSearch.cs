namespace Continuo.Placement.RunTime.Intervals;

using System.Collections.Immutable;

using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Loads;
using Continuo.Placement.Solvers;

/// <summary>
/// From the smallest load on: the cheapest placement is followed to where it breaks a limit or another one becomes cheaper, and
/// what lies between is certified by a problem that is easier than that of every load in it.
/// </summary>
internal sealed class PlacementIntervalSearch
{
    /// <summary>Relative width below which an interval is taken as it is.</summary>
    private const double Resolution = 1e-7;

    /// <summary>Loads below this share of the largest are treated like it: with no load at all, functions have no costs and no times of their own.</summary>
    private const double Least = 1e-6;

    /// <summary>Relative step beyond a break point to where the next placement is looked for.</summary>
    private const double Beyond = 1e-9;

    private readonly PlacementIntervalRequest _request;
    private readonly TimeProvider _time;
    private readonly CancellationToken _cancellation;
    private readonly long _start;
    private readonly SystemDescription _limited;
    private readonly RunTimeCache _cache = new();
    private double _width;
    private readonly ImmutableArray<PlacementInterval>.Builder _intervals = ImmutableArray.CreateBuilder<PlacementInterval>();

    public PlacementIntervalSearch(PlacementIntervalRequest request, TimeProvider time, CancellationToken cancellation)
    {
        (_request, _time, _cancellation) = (request, time, cancellation);
        _start = time.GetTimestamp();
        _width = request.To - request.From;
        var free = 1 - request.Margin;
        var requirements = request.System.Requirements;
        _limited = request.Margin == 0 ? request.System : request.System with
        {
            Requirements = new Requirements(
                [.. requirements.Local.Select(l => l with { LimitSeconds = l.LimitSeconds * free })],
                [.. requirements.Global.Select(g => g with { LimitSeconds = g.LimitSeconds * free })]),
        };
    }

    private TimeSpan Remaining => _request.TimeLimit - _time.GetElapsedTime(_start);

    private bool ShouldStop => _cancellation.IsCancellationRequested || Remaining <= TimeSpan.Zero;

    public PlacementIntervals Run()
    {
        var from = _request.From;
        while (from < _request.To && !ShouldStop)
        {
            var at = from == _request.From ? Math.Max(from, Least * _request.To) : Math.Min(from + Width(from, Beyond), _request.To);
            if (Cheapest(at) is not { } placement)
            {
                return new PlacementIntervals(_intervals.ToImmutable(), !ShouldStop && NothingCarries(at));
            }

            from = Follow(placement, from, at);
        }

        return new PlacementIntervals(_intervals.ToImmutable(), from >= _request.To);
    }

    /// <summary>Adds the interval of a placement that is the cheapest at a load; gives its end.</summary>
    private double Follow(Placement placement, double from, double at)
    {
        var feasible = FeasibleLoads.Of(_limited, _request.Rules, placement, at, _request.To, cancellation: _cancellation);
        var last = feasible.IsEmpty ? at : Math.Max(at, feasible[0].To);
        var certificate = new IntervalCertificate(_limited, _request, placement, _cancellation);
        var (end, why) = Cut(at, last);
        while (!ShouldStop)
        {
            var isProved = certificate.IsCheapest(at, end, Remaining);
            if (isProved || end - at <= Width(at, Resolution))
            {
                _width = Math.Max(_width, 4 * (end - at));
                return Add(placement, from, at, end, why, isProved);
            }

            // Another placement may be cheaper at the end: the interval is cut where the two cost the same; else it is too wide for a proof.
            if (Cheapest(end) is { } other && CostOf(other, end) < CostOf(placement, end) * (1 - Beyond))
            {
                var cut = Math.Max(Crossing(placement, other, at, end), FirstFeasible(other, at, end));
                if (cut < end)
                {
                    (end, why) = (cut, IntervalEnd.Cost);
                    continue;
                }
            }

            _width = (end - at) / 2;
            (end, why) = Cut(at, end);
        }

        return from;

        (double End, IntervalEnd Why) Cut(double low, double most) => low + _width < most
            ? (low + _width, IntervalEnd.Asked)
            : (most, most < _request.To ? IntervalEnd.Limit : IntervalEnd.Asked);
    }

    private double Add(Placement placement, double from, double at, double end, IntervalEnd why, bool isProved)
    {
        if (_intervals.Count > 0 && Same(_intervals[^1].Placement, placement))
        {
            var last = _intervals[^1];
            _intervals[^1] = last with { To = end, CostTo = CostOf(placement, end), IsProved = last.IsProved && (isProved || end - at <= Width(at, Resolution)), End = why };
            return end;
        }

        _intervals.Add(new PlacementInterval(from, end, placement, ActionOf(placement))
        {
            CostFrom = CostOf(placement, at),
            CostTo = CostOf(placement, end),
            IsProved = isProved,
            End = why,
        });
        return end;
    }

    /// <summary>The cheapest placement; that of the last interval, or the one in force, where they are as cheap. Null: there is none.</summary>
    private Placement? Cheapest(double load)
    {
        var result = RunTimeStep.Take(
            new RunTimeStepRequest
            {
                System = _limited,
                Current = _request.Current,
                Initial = _request.Initial,
                Rules = _request.Rules,
                Wishes = _request.Wishes,
                Load = LoadProfile.Of(load),
                TimeLimit = Remaining > TimeSpan.Zero ? Remaining : TimeSpan.Zero,
                Cache = _cache,
            },
            _cancellation);
        if (result.Status is SolveStatus.Infeasible or SolveStatus.Unknown || !result.Evaluation.Feasible)
        {
            return null;
        }

        return _intervals.Count > 0 && Evaluate(_intervals[^1].Placement, load) is { Feasible: true } before && before.Cost <= result.Evaluation.Cost * (1 + Beyond)
            ? _intervals[^1].Placement
            : result.Placement;
    }

    /// <summary>Whether it is proved that no placement carries any load from here on.</summary>
    private bool NothingCarries(double load) =>
        IntervalCertificate.IsRefuted(_limited, _request, load, _request.To, Remaining, _cancellation);

    /// <summary>The load at which two placements cost the same; the first is not dearer at the lower end, and dearer at the upper one.</summary>
    private double Crossing(Placement placement, Placement other, double low, double high)
    {
        while (high - low > Width(low, 1e-14))
        {
            var middle = (low + high) / 2;
            if (middle <= low || middle >= high)
            {
                break;
            }

            (low, high) = CostOf(placement, middle) <= CostOf(other, middle) ? (middle, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The last load at which a placement is not yet feasible, when it becomes so before the end: functions are slow at low loads.</summary>
    private double FirstFeasible(Placement other, double low, double high)
    {
        var feasible = FeasibleLoads.Of(_limited, _request.Rules, other, low, high, cancellation: _cancellation);
        return feasible.IsEmpty ? low : Math.Max(low, Math.BitDecrement(feasible[^1].From));
    }

    private Evaluation Evaluate(Placement placement, double load) => new PlacementEvaluator(_limited, LoadProfile.Of(load), _request.Rules).Evaluate(placement);

    private double CostOf(Placement placement, double load) => Evaluate(placement, load).Cost;

    private IntervalAction ActionOf(Placement placement) =>
        PlacementChanges.MovedPartitions(_request.Current, placement) > 0 ? IntervalAction.Migrate
        : Same(_request.Current, placement) ? IntervalAction.Keep
        : IntervalAction.Scale;

    private bool Same(Placement a, Placement b) => ReferenceEquals(a, b) || PlacementChanges.Between(_request.System, a, b).IsEmpty;

    private static double Width(double load, double relative) => Math.Max(load, 1e-6) * relative;
}
