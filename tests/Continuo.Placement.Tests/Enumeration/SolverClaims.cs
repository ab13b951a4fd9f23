namespace Continuo.Placement.Tests.Enumeration;

using System.Globalization;
using Continuo.Model;
using Continuo.Placement.Problem;
using Continuo.Placement.Solvers;

/// <summary>What the solver claims about one small system, by several ways to the same answer, against all placements.</summary>
internal static class SolverClaims
{
    /// <summary>Ways in which each system is solved.</summary>
    public const int Variants = 8;

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
        var addsUp = ChargedFunctions.AddUp(ProblemCompiler.Compile(request.System, request.Load, request.Rules, request.Restrictions));
        foreach (var (name, variant, best) in Questions(seed, request, feasible))
        {
            var result = PlacementSolver.Solve(variant);
            counts.Optimal += result.Status == SolveStatus.Optimal ? 1 : 0;
            counts.Infeasible += result.Status == SolveStatus.Infeasible ? 1 : 0;
            if (Wrong(result, best, addsUp) is { } wrong)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {request.Rules.Name}, {name}: {wrong}; the optimum is {best}");
            }
        }
    }

    private static IEnumerable<(string Name, PlacementRequest Request, double Best)> Questions(
        int seed, PlacementRequest request, IReadOnlyList<(Placement Placement, double Cost)> feasible)
    {
        var best = Least(feasible);
        var start = feasible.Count > 0 ? feasible[seed % feasible.Count].Placement : null;
        yield return ("exact", request with { Method = SolveMethod.Exact }, best);
        yield return ("exact, two threads, from a start", request with { Method = SolveMethod.Exact, Start = start, Threads = 2 }, best);
        yield return ("exact, another order", SmallSystems.Shuffled(request, seed) with { Method = SolveMethod.Exact }, best);
        yield return ("auto", request, best);
        yield return ("auto, another seed", request with { Seed = 7 }, best);
        yield return ("auto, another order", SmallSystems.Shuffled(request, seed + 1), best);

        var candidates = request.System.Candidates;
        var forbidden = candidates[seed % candidates.Length].Resource;
        yield return (
            $"without {forbidden}",
            request with { Method = SolveMethod.Exact, Restrictions = new PlacementRestrictions { Forbidden = [forbidden] } },
            Least(feasible.Where(p => !p.Placement.Components.SelectMany(c => c.Partitions).Any(x => x.Resource == forbidden))));

        var budget = double.IsFinite(best) ? best * (seed % 2 == 0 ? 0.9 : 1.1) : 1;
        yield return (
            string.Create(CultureInfo.InvariantCulture, $"budget {budget}"),
            request with { Method = SolveMethod.Exact, Restrictions = new PlacementRestrictions { Budget = budget } },
            Least(feasible.Where(p => p.Cost <= budget)));
    }

    private static double Least(IEnumerable<(Placement Placement, double Cost)> placements) =>
        placements.Select(p => p.Cost).DefaultIfEmpty(double.PositiveInfinity).Min();

    private static string? Wrong(SolveResult result, double best, bool addsUp) => result switch
    {
        { Status: SolveStatus.Unknown } => addsUp ? "unknown" : null,
        { Status: SolveStatus.Infeasible } => double.IsInfinity(best) ? null : "infeasible",
        { LowerBound: { } bound } when bound > best * (1 + Rounding) => $"lower bound {bound}",
        { Cost: { } cost } when cost < best * (1 - Rounding) => $"cost {cost}",
        { Status: SolveStatus.Optimal, Cost: { } cost } when cost > best * (1 + Rounding) => $"optimal {cost}",
        _ => null,
    };
}
