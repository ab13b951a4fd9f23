namespace Continuo.Adaptation.Policies.LeastCost;

using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.RunTime;
using Continuo.Placement.Solvers;

/// <summary>
/// What the placement of the design costs is what was agreed to be paid: a margin, which is a wish, is not worth more than it while
/// that placement keeps the limits.
/// </summary>
internal static class DesignCeiling
{
    /// <summary>The answer of a step, or the placement of the design where that keeps the limits for less.</summary>
    /// <param name="request">What was asked, with a margin.</param>
    /// <param name="design">The placement of the design.</param>
    /// <param name="answer">The answer of the step.</param>
    public static RunTimeStepResult Apply(RunTimeStepRequest request, Placement design, RunTimeStepResult answer)
    {
        if (answer.StaysUnjudged)
        {
            return answer;
        }

        var plain = new PlacementEvaluator(request.System, request.Load, request.Rules).Evaluate(design);
        var evaluation = BrokenRestrictions.AddTo(request.System, request.Wishes, design, plain);
        if (!evaluation.Feasible || evaluation.Cost >= answer.Evaluation.Cost || !RunTimeStep.Allows(request, design))
        {
            return answer;
        }

        var once = (request.Switching.Migration * PlacementChanges.MovedPartitions(request.Current, design)) +
            (request.Switching.Boot * PlacementChanges.StartedServers(request.System, request.Current, design));
        var stays = PlacementChanges.Between(request.System, request.Current, design).IsEmpty;
        return answer with
        {
            Status = SolveStatus.Feasible,
            Placement = stays ? request.Current : design,
            Evaluation = evaluation,
            SwitchingCost = once,
            Objective = evaluation.Cost + (once / request.Switching.Dwell.TotalHours),
            LowerBound = null,
            Gap = null,
            Margin = Math.Min(RunTimeMargin.Of(evaluation), request.Margin),
        };
    }
}
