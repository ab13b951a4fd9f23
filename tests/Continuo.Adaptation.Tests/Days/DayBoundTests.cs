namespace Continuo.Adaptation.Tests.Days;

using Continuo.Adaptation.Days;
using Continuo.Adaptation.Policies;
using Continuo.Model;
using Continuo.Placement.Rules;

public sealed class DayBoundTests
{
    private static readonly LoadTrace Trace = new([new(0, 2), new(1800, 6)], 3600);

    [Fact]
    public void Run_NoTimeForBounds_KeepsStaticCostsAndPolicies()
    {
        var usual = Compare(new DayOptions());
        var quick = Compare(new DayOptions { BoundTimeLimit = TimeSpan.Zero });

        quick.References.Select(r => r.Static).ShouldBe(usual.References.Select(r => r.Static));
        quick.Runs[0].MeanCost.ShouldBe(usual.Runs[0].MeanCost);
        usual.MeanLowerBound.ShouldNotBeNull();
    }

    [Fact]
    public void Run_NoTimeForBounds_NeverPromisesMoreThanIsProved()
    {
        var usual = Compare(new DayOptions());
        var quick = Compare(new DayOptions { BoundTimeLimit = TimeSpan.Zero });

        foreach (var (first, second) in quick.References.Zip(usual.References))
        {
            (first.LowerBound ?? 0).ShouldBeLessThanOrEqualTo(second.LowerBound!.Value * (1 + 1e-9));
        }
    }

    private static DayComparison Compare(DayOptions options)
    {
        var system = new SmallSystem().With("c1", ("Cam", 0.1), ("VM1", 0.1)).With("c2", ("VM1", 0.2), ("VM2", 0.1)).Limit("c2", 0.6).Build();
        var placement = SmallSystem.Place(system, "c1=Cam*2", "c2=VM1*4");
        return DaySimulation.Run(new PolicySetting(system, EvaluationRules.Continuo, placement), placement, Trace, [() => new StaticPolicy()], options);
    }
}
