namespace Continuo.Placement.Infeasibility;

using System.Collections.Immutable;
using Continuo.Placement.Problem;
using Continuo.Placement.Solvers;

/// <summary>Finds out why a problem has no placement.</summary>
internal static class InfeasibilityAnalysis
{
    private const long NodesForConflict = 400_000;
    private const long NodesForRelaxation = 100_000;

    public static InfeasibilityReport Of(CompiledProblem problem, SearchMonitor monitor)
    {
        var homeless = Enumerable.Range(0, problem.ComponentCount)
            .Where(c => problem.DeploymentStart[c] == problem.DeploymentStart[c + 1])
            .ToList();
        if (homeless.Count > 0)
        {
            return new InfeasibilityReport([$"candidates:{problem.Components[homeless[0]]}"], NoRelaxation, null);
        }

        var questions = new FeasibilityQuestions(monitor, NodesForConflict);
        var structure = questions.IsFeasible(ProblemVariants.WithoutLimits(problem));
        if (structure == false)
        {
            var rules = MinimalConflict.OfStructure(problem, questions);
            return new InfeasibilityReport(rules, NoRelaxation, null) { IsComplete = questions.AllAnswered, IsMinimal = questions.AllAnswered };
        }

        var conflict = MinimalConflict.OfLimits(problem, questions);
        var minimal = structure == true && (conflict.Length == 1 || questions.AllAnswered);
        var more = new FeasibilityQuestions(monitor, NodesForRelaxation);
        var relaxation = new SmallestRelaxation(problem, more);
        var scaleAll = relaxation.OfAll();
        var smallest = ImmutableDictionary.CreateBuilder<string, double?>();
        foreach (var limit in conflict)
        {
            // A limit about which nothing is known in the end is left out, rather than said to be of no use.
            if (relaxation.TryOfLimit(limit, out var value))
            {
                smallest[problem.Limits[limit].Name] = value;
            }
        }

        return new InfeasibilityReport([.. conflict.Select(l => problem.Limits[l].Name)], smallest.ToImmutable(), scaleAll)
        {
            IsMinimal = minimal,
            IsComplete = minimal && more.AllAnswered,
        };
    }

    /// <summary>The budget alone stands in the way: it must be raised to the cost of the cheapest placement.</summary>
    public static InfeasibilityReport OfBudget(double? cheapest) => new(
        ["budget"], ImmutableDictionary<string, double?>.Empty.Add("budget", cheapest), null) { IsComplete = cheapest is not null };

    private static ImmutableDictionary<string, double?> NoRelaxation => ImmutableDictionary<string, double?>.Empty;
}
