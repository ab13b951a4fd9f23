namespace Continuo.Adaptation.Tests.Policies;

using Continuo.Adaptation.Policies;
using Continuo.Adaptation.Policies.LeastCost;
using Continuo.Model;
using Continuo.Placement;
using Continuo.Placement.Evaluators;
using Continuo.Placement.RunTime;

public sealed class LeastCostPolicyTests
{
    private const double Period = 450;

    private static readonly LeastCostOptions Options = new() { Margin = 0.1, Stabilization = TimeSpan.FromSeconds(1350) };

    [Fact]
    public void Decide_LoadRises_ChangesAtOnceAndKeepsTheMargin()
    {
        var setting = Running.Small(peak: 3);
        var run = new Run(setting, Options);

        var decision = run.At(9);

        decision.Cause.ShouldBe(DecisionCause.LimitAtRisk);
        decision.Changes.ShouldNotBeEmpty();
        decision.Changes.ShouldAllBe(c => c.Reason.Length > 0);
        RunTimeMargin.Of(Evaluate(setting, decision.Placement, 9)).ShouldBeGreaterThanOrEqualTo(0.1);
    }

    [Fact]
    public void Decide_EveryLoad_KeepsTheMargin()
    {
        var setting = Running.Small(peak: 9);

        // At 9.1 the cameras alone would keep the limit, but not the margin to it.
        for (var load = 1.0; load < 12; load += 0.1)
        {
            var decision = new Run(setting, Options).At(load);

            RunTimeMargin.Of(Evaluate(setting, decision.Placement, load)).ShouldBeGreaterThanOrEqualTo(0.1 - 1e-12, $"{load}");
        }
    }

    [Fact]
    public void Decide_MarginThatCostsMoreThanTheDesign_KeepsTheDesign()
    {
        var setting = Running.Small(peak: 9);
        var load = 9.0;
        var run = new Run(setting, Options with { Margin = 0.6, NeverAboveDesign = true });

        // Nine tenths of a camera busy: half of the limit is beyond what the design was made for, and dearer.
        RunTimeStep.Take(new RunTimeStepRequest { System = setting.System, Current = setting.Initial, Load = LoadProfile.Of(load), Margin = 0.6 })
            .Evaluation.Cost.ShouldBeGreaterThan(Evaluate(setting, setting.Initial, load).Cost);

        var decision = run.At(load);

        decision.Placement.ShouldBe(setting.Initial);
        decision.Changes.ShouldBeEmpty();
    }

    [Fact]
    public void Decide_DesignBreaksTheLimits_TheMarginMayCostMore()
    {
        var setting = Running.Small(peak: 3);

        var decision = new Run(setting, Options with { NeverAboveDesign = true }).At(9);

        decision.CostAfter!.Value.ShouldBeGreaterThan(Evaluate(setting, setting.Initial, 9).Cost);
    }

    [Fact]
    public void Decide_LoadFalls_WaitsForTheStabilizationWindow()
    {
        var run = new Run(Running.Small(peak: 9), Options with { Margin = 0 });
        run.At(9).Cause.ShouldBe(DecisionCause.NothingBetter);

        run.At(1).Cause.ShouldBe(DecisionCause.Stabilizing);
        run.At(1).Cause.ShouldBe(DecisionCause.Stabilizing);
        run.At(1).Cause.ShouldBe(DecisionCause.Saving);
        run.At(1).Cause.ShouldBe(DecisionCause.NothingBetter);
    }

    [Fact]
    public void Decide_LoadFlutters_DoesNotFlap()
    {
        var run = new Run(Running.Small(peak: 9), Options with { Margin = 0 });

        var changes = Enumerable.Range(0, 20).Count(k => !run.At(k % 2 == 0 ? 9 : 1).Changes.IsEmpty);

        changes.ShouldBe(0);
    }

    [Fact]
    public void Decide_ChangesOfTheHourUsedUp_OnlyRescues()
    {
        var run = new Run(Running.Small(peak: 9), Options with { MostChangesPerHour = 0, Stabilization = TimeSpan.Zero });

        run.At(1).Cause.ShouldBe(DecisionCause.ChangesUsedUp);
        run.At(12).Cause.ShouldBe(DecisionCause.LimitAtRisk);
    }

    [Fact]
    public void Decide_SavingThatDoesNotPay_IsLeft()
    {
        var dear = Options with { Stabilization = TimeSpan.Zero, Switching = new SwitchingCost { Migration = 1e6, Boot = 1e6 } };
        var cheap = Options with { Stabilization = TimeSpan.Zero };

        // Fewer instances cost nothing to reach; moving to another resource does.
        var kept = new Run(Running.Small(peak: 9), dear).At(0.2);
        var moved = new Run(Running.Small(peak: 9), cheap).At(0.2);

        PlacementChanges.MovedPartitions(Running.Small(9).Initial, kept.Placement).ShouldBe(0);
        moved.CostAfter!.Value.ShouldBeLessThanOrEqualTo(kept.CostAfter!.Value);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData(double.NaN, 0)]
    [InlineData(-1.0, 0)]
    [InlineData(double.PositiveInfinity, 0)]
    [InlineData(1.0, 5_000)]
    public void Decide_MeasurementMissingOrStale_ChangesNothingAndAlarms(double? rate, double age)
    {
        var run = new Run(Running.Small(peak: 9), Options with { Stabilization = TimeSpan.Zero });

        var decision = run.At(rate, age);

        decision.Cause.ShouldBe(DecisionCause.NoMeasurement);
        decision.IsAlarm.ShouldBeTrue();
        decision.Placement.ShouldBeSameAs(run.Current);
    }

    [Fact]
    public void Decide_HeldByTheOperator_ChangesNothing()
    {
        var run = new Run(Running.Small(peak: 9), Options with { IsHeld = true });

        run.At(100).Cause.ShouldBe(DecisionCause.Held);
    }

    [Fact]
    public void Decide_MoreThanAnythingCarries_TakesTheLeastViolatingAndAlarms()
    {
        var run = new Run(Running.Small(peak: 3), Options);

        var decision = run.At(1_000);

        decision.Cause.ShouldBe(DecisionCause.Overload);
        decision.IsAlarm.ShouldBeTrue();
    }

    [Fact]
    public void Decide_SameMeasurements_DecidesTheSame()
    {
        double[] loads = [1, 3, 2, 5, 4, 1, 1, 1, 1, 6];
        var setting = Running.Seven(seed: 3, peak: 1);

        var first = Replay();
        var second = Replay();

        first.ShouldBe(second);

        List<string> Replay()
        {
            var run = new Run(setting, Options);
            return [.. loads.Select(load => run.At(load / 6)).Select(d => $"{d.Cause} {d.CostAfter:R} {string.Join("; ", d.Changes)}")];
        }
    }

    private static Evaluation Evaluate(PolicySetting setting, Placement placement, double load) =>
        new PlacementEvaluator(setting.System, LoadProfile.Of(load), setting.Rules).Evaluate(placement);

    /// <summary>A policy fed period by period, whose decisions are carried out at once.</summary>
    [Theory]
    [InlineData("Cam")]
    [InlineData("edge")]
    public void Decide_NothingKeepsTheRestrictions_SaysSoAndNotOverload(string forbidden)
    {
        var wishes = new PlacementRestrictions { Forbidden = [forbidden, "VM1"] };
        var run = new Run(Running.Small(peak: 3), Options with { Wishes = wishes });
        var before = run.Current;

        var decision = run.At(0.1);

        decision.Cause.ShouldBe(DecisionCause.RestrictionsNotKept);
        decision.IsAlarm.ShouldBeTrue();
        decision.Placement.ShouldBeSameAs(before);
    }

    [Fact]
    public void Decide_RestrictionsCanBeKept_MovesAway()
    {
        var run = new Run(Running.Small(peak: 3), Options with { Wishes = new PlacementRestrictions { Forbidden = ["Cam"] } });

        var decision = run.At(0.1);

        decision.Cause.ShouldBe(DecisionCause.LimitAtRisk);
        decision.Placement.Components.ShouldHaveSingleItem().Partitions.ShouldHaveSingleItem().Resource.ShouldBe("VM1");
    }

    private sealed class Run(PolicySetting setting, LeastCostOptions options)
    {
        private readonly LeastCostPolicy _policy = new(setting, options);
        private int _period;

        public Placement Current { get; private set; } = setting.Initial;

        public Decision At(double? load, double age = 0)
        {
            var decision = _policy.Decide(new ControlPoint(Period * _period++, load, Current) { AgeSeconds = age }, CancellationToken.None);
            Current = decision.Placement;
            return decision;
        }
    }
}
