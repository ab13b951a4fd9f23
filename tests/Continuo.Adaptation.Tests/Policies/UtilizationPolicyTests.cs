namespace Continuo.Adaptation.Tests.Policies;

using Continuo.Adaptation.Policies;
using Continuo.Adaptation.Policies.Utilization;
using Continuo.Model;
using Continuo.Placement.Rules;

public sealed class UtilizationPolicyTests
{
    // One component on VM1, demand 0.2 s, four instances there are; utilisation = 0.2 · load / instances.
    [Theory]
    [InlineData(2, 5.5, 3)] // 0.55 is above the band
    [InlineData(2, 4.5, 2)] // 0.45 is inside
    [InlineData(2, 3.5, 1)] // 0.35 is below
    [InlineData(4, 40, 4)] // no more than there are
    [InlineData(1, 0.1, 1)] // never none
    public void Decide_FixedRule_MovesByOne(int instances, double load, int expected) =>
        Decide(new UtilizationBand(0.4, 0.5), instances, load).ShouldBe(expected);

    [Theory]
    [InlineData(3, 9, 4)] // 0.6: ⌈3 · 1.25⌉
    [InlineData(4, 4, 3)] // 0.2: ⌊4 · 0.75⌋
    public void Decide_PercentageRule_MovesByAShare(int instances, double load, int expected) =>
        Decide(new UtilizationBand(0.4, 0.5) { Increase = 0.25, Decrease = 0.25 }, instances, load).ShouldBe(expected);

    [Fact]
    public void Decide_UntilInside_GoesAllTheWay() =>
        Decide(new UtilizationBand(0.4, 0.5) { UntilInside = true }, 1, 9).ShouldBe(4);

    [Fact]
    public void Decide_EdgeDevice_HasAtMostTheInstancesOfTheStart()
    {
        var system = new SmallSystem().With("a", ("Cam", 0.3)).Build();
        var setting = new PolicySetting(system, EvaluationRules.Continuo, Placed("Cam", 2));

        var decision = new UtilizationPolicy(setting, new UtilizationBand(0.4, 0.5)).Decide(new ControlPoint(0, 6, setting.Initial), CancellationToken.None);

        decision.Placement.Components[0].Partitions[0].Instances.ShouldBe(2);
    }

    [Fact]
    public void Name_TellsTheBand() =>
        new UtilizationPolicy(Running.Small(3), new UtilizationBand(0.4, 0.5) { UntilInside = true }).Name.ShouldBe("uheur:40-50:inside");

    private static int Decide(UtilizationBand band, int instances, double load)
    {
        var system = new SmallSystem().With("a", ("VM1", 0.2)).Build();
        var setting = new PolicySetting(system, EvaluationRules.Continuo, Placed("VM1", instances));
        return new UtilizationPolicy(setting, band).Decide(new ControlPoint(0, load, setting.Initial), CancellationToken.None)
            .Placement.Components[0].Partitions[0].Instances;
    }

    private static Placement Placed(string resource, int instances) => new([new("a", "s1", [new("h1", resource, instances)])]);
}
