namespace Continuo.Adaptation.Tests.Decisions;

using System.Collections.Immutable;

using Continuo.Adaptation.Decisions;
using Continuo.Adaptation.Policies;
using Continuo.Adaptation.Policies.LeastCost;
using Continuo.Adaptation.Tests.Policies;
using Continuo.Model;

public sealed class DecisionReplayTests
{
    private static readonly PolicySetting Setting = Running.Small(peak: 9);

    [Fact]
    public void Of_SamePolicy_DecidesTheSame() => Replay(Recorded()).ShouldAllBe(d => d.IsSame);

    [Fact]
    public void Of_OtherCauseInTheLog_DiffersThereAlone()
    {
        var recorded = Recorded();
        recorded[3] = recorded[3] with { Cause = DecisionCause.Heuristic };

        Replay(recorded).Select(d => d.IsSame).ShouldBe(recorded.Select((_, i) => i != 3));
    }

    [Fact]
    public void Of_OtherPlacementInTheLog_DiffersAndGoesOnFromThere()
    {
        var recorded = Recorded();
        var forced = new Placement([new("a", "s1", [new("h1", "VM1", 4)])]);
        recorded[^1] = recorded[^1] with { Placement = forced };

        var replayed = Replay([.. recorded, recorded[^1] with { Seconds = recorded[^1].Seconds + 450 }]);

        replayed[recorded.Count - 1].IsSame.ShouldBeFalse();
        replayed.Take(recorded.Count - 1).ShouldAllBe(d => d.IsSame);
    }

    private static List<RecordedDecision> Recorded()
    {
        var policy = Policy();
        var (current, recorded) = (Setting.Initial, new List<RecordedDecision>());
        foreach (var (load, k) in new[] { 9.0, 2, 2, 8, 11, 3, 1, 1, 1, 1, 1 }.Select((load, k) => (load, k)))
        {
            var decision = policy.Decide(new ControlPoint(450 * k, load, current), CancellationToken.None);
            recorded.Add(new RecordedDecision(policy.Name, decision.Seconds, load, decision.Cause, decision.Placement));
            current = decision.Placement;
        }

        recorded.Select(r => r.Placement).Distinct().Count().ShouldBeGreaterThan(1);
        return recorded;
    }

    private static ImmutableArray<ReplayedDecision> Replay(IEnumerable<RecordedDecision> recorded) =>
        DecisionReplay.Of(Setting.System, Setting.Initial, recorded, Policy());

    private static LeastCostPolicy Policy() => new(Setting, new LeastCostOptions { Stabilization = TimeSpan.FromSeconds(900) });
}
