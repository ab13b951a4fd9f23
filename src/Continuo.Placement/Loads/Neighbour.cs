namespace Continuo.Placement.Loads;

using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Problem;
using Continuo.Placement.Solvers;

/// <summary>What the placement of one load is worth at another.</summary>
internal static class Neighbour
{
    /// <summary>The placement as it is, or with the fewest instances that do at this load: the cheaper one that keeps every rule and wish.</summary>
    /// <returns><see langword="null"/> when neither does.</returns>
    public static Placement? Of(Placement placement, PlacementRequest problem)
    {
        var compiled = ProblemCompiler.Compile(problem.System, problem.Load, problem.Rules, problem.Restrictions);
        var state = new PlacementState(compiled);
        if (!PlacementConversion.TryFill(state, placement))
        {
            return null;
        }

        var asItIs = state.Excess == 0 ? PlacementConversion.ToPlacement(state) : null;
        for (var server = 0; server < compiled.ServerCount; server++)
        {
            state.Count[server] = state.Hosted[server] > 0 ? compiled.MaximumInstances[server] : state.Count[server];
        }

        state.RefreshAll();
        Placement? counted = null;
        if (state.Excess == 0)
        {
            InstanceCounts.Reduce(state, InstanceCounts.DearestFirst(compiled));
            counted = PlacementConversion.ToPlacement(state);
        }

        var evaluator = new PlacementEvaluator(problem.System, problem.Load, problem.Rules);
        var budget = problem.Restrictions.Budget ?? double.PositiveInfinity;
        return new[] { asItIs, counted }
            .Where(candidate => candidate is not null)
            .Select(candidate => (Placement: candidate, Evaluation: evaluator.Evaluate(candidate!)))
            .Where(candidate => candidate.Evaluation.Feasible && candidate.Evaluation.Cost <= budget)
            .OrderBy(candidate => candidate.Evaluation.Cost)
            .FirstOrDefault()
            .Placement;
    }
}
