namespace Continuo.Placement.Tests.RunTime.Oracle;

using System.Globalization;

using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.RunTime;
using Continuo.Placement.RunTime.Intervals;
using Continuo.Placement.Solvers;
using Continuo.Placement.Tests.Enumeration;

/// <summary>What the intervals of a small system claim, against all placements of a step at loads inside and beyond them.</summary>
internal sealed class IntervalClaims
{
    private const double MostPlacements = 400;
    private const int Loads = 5;
    private readonly PlacementIntervalRequest _request;
    private readonly PlacementIntervals _result;

    private IntervalClaims(PlacementRequest request, Placement current)
    {
        _request = new PlacementIntervalRequest
        {
            System = request.System,
            Current = current,
            Rules = request.Rules,
            To = 2 * request.Load.Uniform!.Value,
            TimeLimit = TimeSpan.FromSeconds(1),
        };
        _result = PlacementIntervals.Of(_request);
    }

    /// <summary>Checks the system of a seed; one with too many placements, or with none to start from, is passed over.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="proved">Gets the number of intervals that claim a proof.</param>
    /// <param name="complete">Gets the number of answers that end below the loads asked for and claim that nothing carries more.</param>
    /// <returns>Claims that do not hold; null when it is passed over.</returns>
    public static List<string>? Check(int seed, ref int proved, ref int complete)
    {
        var request = SmallSystems.Of(seed);
        if (PlacementEnumeration.Size(request.System) > MostPlacements || PlacementEnumeration.Feasible(request) is not { Count: > 0 } feasible)
        {
            return null;
        }

        var claims = new IntervalClaims(request, feasible[seed % feasible.Count].Placement);
        proved += claims._result.Intervals.Count(i => i.IsProved);
        complete += claims.EndsEarly ? 1 : 0;
        return [.. claims.Inside().Concat(claims.Beyond()).Select(wrong => $"seed {seed}, {request.Rules.Name}: {wrong}")];
    }

    private bool EndsEarly => _result.IsComplete && (_result.LargestLoad ?? 0) < _request.To;

    private IEnumerable<string> Inside()
    {
        foreach (var interval in _result.Intervals)
        {
            if (interval.Action != Action(interval.Placement))
            {
                yield return $"{interval.From} to {interval.To} is called {interval.Action}";
            }

            for (var i = 1; i <= Loads && interval.IsProved; i++)
            {
                var load = interval.From + ((interval.To - interval.From) * (i - 0.5) / Loads);
                var mine = new PlacementEvaluator(_request.System, LoadProfile.Of(load), _request.Rules).Evaluate(interval.Placement);
                if (!mine.Feasible || At(load).Cheapest is not { } best || best.Objective < mine.Cost * (1 - 2e-9))
                {
                    yield return string.Create(
                        CultureInfo.InvariantCulture, $"proved at {load}: {mine.Cost}, feasible {mine.Feasible}; the least is {At(load).Cheapest?.Objective}");
                }
            }
        }
    }

    private IEnumerable<string> Beyond()
    {
        var from = (_result.LargestLoad ?? 0) * (1 + 1e-6);
        for (var i = 1; i <= Loads && EndsEarly; i++)
        {
            var load = from + ((_request.To - from) * i / Loads);
            if (At(load).Cheapest is { } carries)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"nothing is said to carry {load}; {carries.Objective} does");
            }
        }
    }

    private IntervalAction Action(Placement placement)
    {
        var (before, after) = (Places(_request.Current), Places(placement));
        return !before.Select(p => p.Place).ToHashSet().SetEquals(after.Select(p => p.Place)) ? IntervalAction.Migrate
            : before.ToHashSet().SetEquals(after) ? IntervalAction.Keep
            : IntervalAction.Scale;
    }

    private static List<((string, string, string, string) Place, int Instances)> Places(Placement placement) =>
        [.. placement.Components.SelectMany(c => c.Partitions.Select(p => ((c.Component, c.Deployment, p.Partition, p.Resource), p.Instances)))];

    private StepOracle At(double load) => new(new RunTimeStepRequest
    {
        System = _request.System,
        Current = _request.Current,
        Rules = _request.Rules,
        Load = LoadProfile.Of(load),
    });
}
