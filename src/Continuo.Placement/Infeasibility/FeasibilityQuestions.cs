namespace Continuo.Placement.Infeasibility;

using Continuo.Placement.Problem;
using Continuo.Placement.Solvers;
using Continuo.Placement.Solvers.Exact;

/// <summary>Asks whether variants of a problem have a placement, and remembers whether every answer was certain.</summary>
internal sealed class FeasibilityQuestions(SearchMonitor monitor, long nodesPerQuestion)
{
    /// <summary>Whether no question was left open.</summary>
    public bool AllAnswered { get; private set; } = true;

    /// <summary>True or false when it is proved; null when nodes or time did not suffice.</summary>
    public bool? IsFeasible(CompiledProblem problem) => IsFeasible(problem, out _);

    /// <summary>As <see cref="IsFeasible(CompiledProblem)"/>, with the placement, all instances in use.</summary>
    public bool? IsFeasible(CompiledProblem problem, out PlacementState? placement)
    {
        switch (new FeasibilitySearch(problem, monitor).Run(out placement, nodesPerQuestion, reduceCounts: false))
        {
            case Decision.Found:
                return true;
            case Decision.Refuted:
                return false;
            default:
                AllAnswered = false;
                return null;
        }
    }
}
