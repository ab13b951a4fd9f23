namespace Continuo.Placement.Problem;

using Continuo.Placement.Rules;

/// <summary>Whether the invocation costs of partitions add up to the cost of functions.</summary>
internal static class ChargedFunctions
{
    /// <summary>False where a rule charges only the first partition on a function, and several could share one.</summary>
    public static bool AddUp(CompiledProblem problem) =>
        problem.Rules.FunctionPricing != FunctionPricing.WarmTimeOncePerFunction
        || !problem.System.Candidates.GroupBy(c => c.Resource, StringComparer.Ordinal)
            .Any(g => g.Count() > 1 && Array.IndexOf(problem.Resources, g.Key) >= problem.ServerCount);
}
