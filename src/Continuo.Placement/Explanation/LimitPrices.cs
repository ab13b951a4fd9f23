namespace Continuo.Placement.Explanation;

using System.Collections.Immutable;
using Continuo.Model;
using Continuo.Placement.Solvers;

/// <summary>
/// Cost of the cheapest placement when one limit is a tenth tighter or looser. Only proved answers become prices; the time
/// limit of the request holds for all of them together, and each question gets an even share of what is left.
/// </summary>
internal sealed class LimitPrices
{
    private static readonly double[] Factors = [0.9, 1.1];
    private static readonly TimeSpan DefaultTimeLimit = TimeSpan.FromSeconds(10);
    private readonly PlacementRequest _request;
    private readonly SearchMonitor _monitor;
    private readonly CancellationToken _cancellation;
    private readonly SolveResult _cheapest;
    private int _questions;

    private LimitPrices(PlacementRequest request, CancellationToken cancellation)
    {
        var requirements = request.System.Requirements;
        _monitor = new SearchMonitor(TimeProvider.System, request.TimeLimit ?? DefaultTimeLimit, null, null, cancellation);
        _request = request with { ExplainInfeasible = false };
        _cancellation = cancellation;
        _questions = 1 + (Factors.Length * (requirements.Local.Length + requirements.Global.Length));
        _cheapest = Solve(_request);
    }

    /// <summary>Proved prices, and the limits of which a price could not be proved in time.</summary>
    public static (ImmutableArray<LimitPrice> Prices, ImmutableArray<string> Unpriced) Of(
        PlacementRequest request, CancellationToken cancellation)
    {
        var prices = ImmutableArray.CreateBuilder<LimitPrice>();
        var unpriced = ImmutableArray.CreateBuilder<string>();
        var search = new LimitPrices(request, cancellation);
        foreach (var change in Changes(request.System.Requirements))
        {
            if (search.Price(change) is { } price)
            {
                prices.Add(price);
            }
            else if (unpriced.Count == 0 || unpriced[^1] != change.Limit)
            {
                unpriced.Add(change.Limit);
            }
        }

        return (prices.ToImmutable(), unpriced.ToImmutable());
    }

    /// <summary>The limits that have a price, by name.</summary>
    public static ImmutableArray<string> Limits(Requirements requirements) => [.. Changes(requirements).Select(change => change.Limit).Distinct()];

    private static IEnumerable<LimitChange> Changes(Requirements requirements)
    {
        for (var i = 0; i < requirements.Local.Length; i++)
        {
            var limit = requirements.Local[i];
            foreach (var factor in Factors)
            {
                var to = limit.LimitSeconds * factor;
                yield return new LimitChange(
                    $"local:{limit.Component}",
                    limit.LimitSeconds,
                    to,
                    requirements with { Local = requirements.Local.SetItem(i, limit with { LimitSeconds = to }) });
            }
        }

        for (var i = 0; i < requirements.Global.Length; i++)
        {
            var limit = requirements.Global[i];
            foreach (var factor in Factors)
            {
                var to = limit.LimitSeconds * factor;
                yield return new LimitChange(
                    $"global:{limit.Name}",
                    limit.LimitSeconds,
                    to,
                    requirements with { Global = requirements.Global.SetItem(i, limit with { LimitSeconds = to }) });
            }
        }
    }

    private LimitPrice? Price(LimitChange change)
    {
        // A tighter limit that the cheapest placement keeps anyway changes nothing.
        if (change.To < change.From && _cheapest.Status == SolveStatus.Optimal && Time(change.Limit) <= change.To)
        {
            _questions--;
            return new LimitPrice(change.Limit, change.From, change.To, _cheapest.Cost);
        }

        var result = Solve(_request with
        {
            System = _request.System with { Requirements = change.Requirements },
            Start = _cheapest.Placement,
        });
        return result.Status is SolveStatus.Optimal or SolveStatus.Infeasible
            ? new LimitPrice(change.Limit, change.From, change.To, result.Cost)
            : null;
    }

    private double? Time(string limit) =>
        _cheapest.Evaluation!.Components.FirstOrDefault(c => $"local:{c.Component}" == limit)?.ResponseTimeSeconds
        ?? _cheapest.Evaluation.Paths.FirstOrDefault(p => $"global:{p.Path}" == limit)?.ResponseTimeSeconds;

    private SolveResult Solve(PlacementRequest request)
    {
        var left = _monitor.Remaining;
        var share = left > TimeSpan.Zero ? left / _questions : TimeSpan.Zero;
        _questions--;
        return PlacementSolver.Solve(request with { TimeLimit = share }, cancellation: _cancellation);
    }

    private sealed record LimitChange(string Limit, double From, double To, Requirements Requirements);
}
