namespace Continuo.Placement.Infeasibility;

using System.Collections.Immutable;
using Continuo.Placement.Problem;

/// <summary>
/// A set of rules that cannot be kept together, none of which can be left out: a limit that cannot be kept alone; else rules
/// are dropped in turn and stay dropped while the rest has no placement (deletion filter).
/// </summary>
internal static class MinimalConflict
{
    /// <summary>Among the limits, when the rest of the rules alone has a placement.</summary>
    public static ImmutableArray<int> OfLimits(CompiledProblem problem, FeasibilityQuestions questions)
    {
        if (Alone(problem, questions) is { } alone)
        {
            return [alone];
        }

        var seconds = ProblemVariants.Limits(problem);
        var conflict = ImmutableArray.CreateBuilder<int>();
        for (var l = 0; l < seconds.Length; l++)
        {
            if (double.IsInfinity(seconds[l]))
            {
                continue;
            }

            var kept = seconds[l];
            seconds[l] = double.PositiveInfinity;
            if (questions.IsFeasible(ProblemVariants.WithLimits(problem, seconds)) != false)
            {
                seconds[l] = kept;
                conflict.Add(l);
            }
        }

        return conflict.ToImmutable();
    }

    /// <summary>A limit that cannot be kept even without the others; such questions are easy, and settle most conflicts.</summary>
    private static int? Alone(CompiledProblem problem, FeasibilityQuestions questions)
    {
        for (var l = 0; l < problem.Limits.Length; l++)
        {
            double[] seconds = [.. problem.Limits.Select((limit, i) => i == l ? limit.Seconds : double.PositiveInfinity)];
            if (!double.IsInfinity(seconds[l]) && questions.IsFeasible(ProblemVariants.WithLimits(problem, seconds)) == false)
            {
                return l;
            }
        }

        return null;
    }

    /// <summary>Among capacities, memory, layers and the way from edge to cloud, when even without limits there is no placement.</summary>
    public static ImmutableArray<string> OfStructure(CompiledProblem problem, FeasibilityQuestions questions)
    {
        var withoutLimits = ProblemVariants.WithoutLimits(problem);
        var dropped = new HashSet<string>(StringComparer.Ordinal);
        var conflict = ImmutableArray.CreateBuilder<string>();
        foreach (var rule in ProblemVariants.StructuralRules(problem))
        {
            dropped.Add(rule);
            if (questions.IsFeasible(ProblemVariants.Without(withoutLimits, dropped)) != false)
            {
                dropped.Remove(rule);
                conflict.Add(rule);
            }
        }

        return conflict.ToImmutable();
    }
}
