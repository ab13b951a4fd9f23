namespace Continuo.Adaptation.Decisions;

using System.Collections.Immutable;

using Continuo.Adaptation.Policies;
using Continuo.Model;
using Continuo.Placement.RunTime;

/// <summary>
/// Takes the decisions of a log again: each point is given to the policy with the measurement and the placement that the log has,
/// so that one difference does not hide the decisions after it.
/// </summary>
public static class DecisionReplay
{
    /// <summary>Replays the decisions of one policy.</summary>
    /// <param name="system">The system.</param>
    /// <param name="start">What ran before the first decision.</param>
    /// <param name="recorded">The decisions, by rising time.</param>
    /// <param name="policy">The policy, fresh.</param>
    /// <param name="cancellation">Ends early; what was replayed is given.</param>
    /// <returns>Each decision with its repetition.</returns>
    public static ImmutableArray<ReplayedDecision> Of(
        SystemDescription system, Placement start, IEnumerable<RecordedDecision> recorded, IAdaptationPolicy policy, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(recorded);
        ArgumentNullException.ThrowIfNull(policy);
        var current = start;
        var replayed = ImmutableArray.CreateBuilder<ReplayedDecision>();
        foreach (var decision in recorded)
        {
            if (cancellation.IsCancellationRequested)
            {
                break;
            }

            var now = policy.Decide(new ControlPoint(decision.Seconds, decision.MeasuredLoad, current), cancellation);
            var isSame = now.Cause == decision.Cause && PlacementChanges.Between(system, now.Placement, decision.Placement).IsEmpty;
            replayed.Add(new ReplayedDecision(decision, now, isSame));
            current = PlacementChanges.Between(system, current, decision.Placement).IsEmpty ? current : decision.Placement;
        }

        return replayed.ToImmutable();
    }
}
