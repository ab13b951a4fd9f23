namespace Continuo.Placement.Explanation;

using System.Collections.Immutable;
using Continuo.Model;
using Continuo.Placement.Solvers;

/// <summary>Cost of the cheapest placement when one limit is a tenth tighter or looser.</summary>
internal static class LimitPrices
{
    private static readonly double[] Factors = [0.9, 1.1];

    public static ImmutableArray<LimitPrice> Of(PlacementRequest request, CancellationToken cancellation)
    {
        var requirements = request.System.Requirements;
        var cheapest = PlacementSolver.Solve(request, cancellation: cancellation);
        var prices = ImmutableArray.CreateBuilder<LimitPrice>();
        for (var i = 0; i < requirements.Local.Length; i++)
        {
            var limit = requirements.Local[i];
            foreach (var factor in Factors)
            {
                var changed = limit with { LimitSeconds = limit.LimitSeconds * factor };
                var kept = cheapest.Evaluation?.Components.FirstOrDefault(c => c.Component == limit.Component)?.ResponseTimeSeconds;
                prices.Add(Price(
                    $"local:{limit.Component}", limit.LimitSeconds, changed.LimitSeconds, kept, requirements with { Local = requirements.Local.SetItem(i, changed) }));
            }
        }

        for (var i = 0; i < requirements.Global.Length; i++)
        {
            var limit = requirements.Global[i];
            foreach (var factor in Factors)
            {
                var changed = limit with { LimitSeconds = limit.LimitSeconds * factor };
                var kept = cheapest.Evaluation?.Paths.FirstOrDefault(p => p.Path == limit.Name)?.ResponseTimeSeconds;
                prices.Add(Price(
                    $"global:{limit.Name}", limit.LimitSeconds, changed.LimitSeconds, kept, requirements with { Global = requirements.Global.SetItem(i, changed) }));
            }
        }

        return prices.ToImmutable();

        LimitPrice Price(string name, double from, double to, double? kept, Requirements changed)
        {
            // A tighter limit that the cheapest placement keeps anyway changes nothing.
            if (to < from && kept <= to && cheapest.Status == SolveStatus.Optimal)
            {
                return new LimitPrice(name, from, to, cheapest.Cost);
            }

            var result = PlacementSolver.Solve(
                request with { System = request.System with { Requirements = changed }, Start = cheapest.Placement, ExplainInfeasible = false },
                cancellation: cancellation);
            return new LimitPrice(name, from, to, result.Cost);
        }
    }
}
