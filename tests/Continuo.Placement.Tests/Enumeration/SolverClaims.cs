namespace Continuo.Placement.Tests.Enumeration;

using System.Globalization;
using Continuo.Placement.Solvers;

/// <summary>What the solver claims about one small system, by several ways to the same answer, against all placements.</summary>
internal static class SolverClaims
{
    /// <summary>Ways in which each system is solved.</summary>
    public const int Variants = 6;

    private const double MostPlacements = 2_500;
    private const double Rounding = 1e-9;

    /// <summary>Checks the system of a seed; one with too many placements is passed over.</summary>
    /// <returns>Claims that do not hold.</returns>
    public static IEnumerable<string> Check(int seed, EnumerationCounts counts)
    {
        var request = SmallSystems.Of(seed) with { ExplainInfeasible = false };
        if (PlacementEnumeration.Size(request.System) > MostPlacements)
        {
            yield break;
        }

        var feasible = PlacementEnumeration.Feasible(request);
        counts.Systems++;
        counts.Placements += feasible.Count;
        var best = feasible.Count > 0 ? feasible.Min(p => p.Cost) : double.PositiveInfinity;
        var start = feasible.Count > 0 ? feasible[seed % feasible.Count].Placement : null;
        (string Name, PlacementRequest Request)[] variants =
        [
            ("exact", request with { Method = SolveMethod.Exact }),
            ("exact, two threads, from a start", request with { Method = SolveMethod.Exact, Start = start, Threads = 2 }),
            ("exact, another order", SmallSystems.Shuffled(request, seed) with { Method = SolveMethod.Exact }),
            ("auto", request),
            ("auto, another seed", request with { Seed = 7 }),
            ("auto, another order", SmallSystems.Shuffled(request, seed + 1)),
        ];
        foreach (var (name, variant) in variants)
        {
            var result = PlacementSolver.Solve(variant);
            counts.Optimal += result.Status == SolveStatus.Optimal ? 1 : 0;
            counts.Infeasible += result.Status == SolveStatus.Infeasible ? 1 : 0;
            if (Wrong(result, best) is { } wrong)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {request.Rules.Name}, {name}: {wrong}; the optimum is {best}");
            }
        }
    }

    private static string? Wrong(SolveResult result, double best) => result switch
    {
        { Status: SolveStatus.Unknown } => "unknown",
        { Status: SolveStatus.Infeasible } => double.IsInfinity(best) ? null : "infeasible",
        { LowerBound: { } bound } when bound > best * (1 + Rounding) => $"lower bound {bound}",
        { Cost: { } cost } when cost < best * (1 - Rounding) => $"cost {cost}",
        { Status: SolveStatus.Optimal, Cost: { } cost } when cost > best * (1 + Rounding) => $"optimal {cost}",
        _ => null,
    };
}
