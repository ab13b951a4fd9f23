namespace Continuo.Placement.Infeasibility;

using System.Collections.Immutable;
using Continuo.Placement.Problem;
using Continuo.Placement.Solvers;

/// <summary>Finds out why a problem has no placement.</summary>
internal static class InfeasibilityAnalysis
{
    public static InfeasibilityReport Of(CompiledProblem problem, SearchMonitor monitor)
    {
        var homeless = Enumerable.Range(0, problem.ComponentCount)
            .Where(c => problem.DeploymentStart[c] == problem.DeploymentStart[c + 1])
            .ToList();
        if (homeless.Count > 0)
        {
            return new InfeasibilityReport([$"candidates:{problem.Components[homeless[0]]}"], NoRelaxation, null);
        }

        var questions = new FeasibilityQuestions(monitor);
        if (questions.IsFeasible(ProblemVariants.WithoutLimits(problem)) == false)
        {
            var rules = MinimalConflict.OfStructure(problem, questions);
            return new InfeasibilityReport(rules, NoRelaxation, null) { IsComplete = questions.AllAnswered };
        }

        var conflict = MinimalConflict.OfLimits(problem, questions);
        var relaxation = new SmallestRelaxation(problem, questions);
        var smallest = conflict.ToImmutableDictionary(l => problem.Limits[l].Name, relaxation.OfLimit);
        var scaleAll = relaxation.OfAll();
        return new InfeasibilityReport([.. conflict.Select(l => problem.Limits[l].Name)], smallest, scaleAll)
        {
            IsComplete = questions.AllAnswered,
        };
    }

    /// <summary>The budget alone stands in the way: it must be raised to the cost of the cheapest placement.</summary>
    public static InfeasibilityReport OfBudget(double? cheapest) => new(
        ["budget"], ImmutableDictionary<string, double?>.Empty.Add("budget", cheapest), null) { IsComplete = cheapest is not null };

    private static ImmutableDictionary<string, double?> NoRelaxation => ImmutableDictionary<string, double?>.Empty;
}
