namespace Continuo.Placement.Tests.Loads;

using System.Collections.Immutable;
using Continuo.Model;
using Continuo.Placement.Loads;
using Continuo.Placement.Rules;

public sealed class FeasibleLoadsTests
{
    private static readonly SystemDescription OneServer = LoadSystems.OneServer(demand: 0.2, limit: 0.5);

    [Fact]
    public void Of_AnIntervalAcrossTheRoot_EndsThere()
    {
        var feasible = Of(1, 9).Single();

        feasible.From.ShouldBe(1);
        feasible.To.ShouldBe(3, 1e-12);
    }

    [Fact]
    public void Of_AnIntervalInside_IsFeasibleAsAWhole() => Of(1, 2).ShouldBe([new LoadInterval(1, 2)]);

    [Fact]
    public void Of_AnIntervalBeyond_IsEmpty() => Of(3.1, 9).ShouldBeEmpty();

    [Fact]
    public void Of_OneLoad_IsJudgedAsItIs()
    {
        Of(2.5, 2.5).ShouldBe([new LoadInterval(2.5, 2.5)]);
        Of(3.5, 3.5).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e300)]
    [InlineData(double.MaxValue)]
    public void Of_AnyLoadAtAll_EqualsTheLargestLoad(double most)
    {
        var largest = MaximumLoad.Of(new MaximumLoadRequest { System = OneServer, Placement = LoadSystems.OnServers(1), Load = LoadProfile.Of(1) }).Load!.Value;

        Of(0, most).ShouldBe([new LoadInterval(0, largest)]);
    }

    [Fact]
    public void Of_FunctionsUpToAHugeLoad_Ends()
    {
        var system = LoadSystems.ServerThenFunction(demand: 1e-9, warm: 1, cold: 3, idle: 600, pathLimit: 2);

        FeasibleLoads.Of(system, EvaluationRules.Continuo, LoadSystems.OnServerAndFunction(1), 0, 1e300).Single().To.ShouldBeInRange(0.99e9, 1e9);
    }

    [Fact]
    public void Of_APlacementThatDoesNotFit_IsEmpty() =>
        FeasibleLoads.Of(OneServer, EvaluationRules.Continuo, new Placement([]), 0, 1).ShouldBeEmpty();

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(2, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(0, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    public void Of_NoInterval_IsRefused(double from, double to) => Should.Throw<ArgumentOutOfRangeException>(() => Of(from, to));

    private static ImmutableArray<LoadInterval> Of(double from, double to) =>
        FeasibleLoads.Of(OneServer, EvaluationRules.Continuo, LoadSystems.OnServers(1), from, to);
}
