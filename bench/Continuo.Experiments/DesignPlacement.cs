namespace Continuo.Experiments;

using Continuo.Model;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers;

/// <summary>The placement of a design: the cheapest at the largest load that keeps a margin to every limit.</summary>
internal static class DesignPlacement
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(5);

    /// <summary>Finds it.</summary>
    /// <param name="system">The system.</param>
    /// <param name="load">The largest load, in requests/s.</param>
    /// <param name="rules">How placements are judged.</param>
    /// <param name="margin">Share of every limit that is kept free.</param>
    /// <returns>The placement; <see langword="null"/> when there is none.</returns>
    public static Placement? Of(SystemDescription system, double load, EvaluationRules rules, double margin)
    {
        var requirements = new Requirements(
            [.. system.Requirements.Local.Select(l => l with { LimitSeconds = l.LimitSeconds * (1 - margin) })],
            [.. system.Requirements.Global.Select(g => g with { LimitSeconds = g.LimitSeconds * (1 - margin) })]);
        var result = PlacementSolver.Solve(new PlacementRequest
        {
            System = system with { Requirements = requirements }, Load = LoadProfile.Of(load), Rules = rules, TimeLimit = TimeLimit, ExplainInfeasible = false,
        });
        return result.Status is SolveStatus.Optimal or SolveStatus.Feasible ? result.Placement : null;
    }
}
