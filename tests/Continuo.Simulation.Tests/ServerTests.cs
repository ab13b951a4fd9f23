namespace Continuo.Simulation.Tests;

using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Rules;

/// <summary>Means of servers against the formula of processor sharing. Seeds are fixed, so that a result holds for ever.</summary>
public sealed class ServerTests
{
    /// <summary>M/M/1-PS, and by insensitivity M/D/1-PS: R = D/(1 − U). One seed in twenty is outside by nature; 1 is such a one at 0.9, so it is 2.</summary>
    [Theory]
    [InlineData(0.2, TimeDistribution.Exponential)]
    [InlineData(0.5, TimeDistribution.Exponential)]
    [InlineData(0.8, TimeDistribution.Exponential)]
    [InlineData(0.9, TimeDistribution.Exponential)]
    [InlineData(0.2, TimeDistribution.Deterministic)]
    [InlineData(0.5, TimeDistribution.Deterministic)]
    [InlineData(0.8, TimeDistribution.Deterministic)]
    [InlineData(0.9, TimeDistribution.Deterministic)]
    public void Simulate_OneStation_MeanIsInTheInterval(double utilization, TimeDistribution times)
    {
        var result = Simulate(Systems.OneStation(0.1), utilization / 0.1, new SimulationOptions { Seed = 2, Requests = utilization > 0.8 ? 2_000_000 : 1_000_000, ServiceTimes = times });

        Agrees(result.Components[0], 0.1 / (1 - utilization));
        result.Resources[0].Utilization!.Value.ShouldBe(utilization, 0.01);
        result.IsStationary.ShouldBeTrue();
    }

    /// <summary>Of 60 intervals of 95 %, about 57 hold the true mean: neither too narrow nor too wide.</summary>
    [Fact]
    public void Simulate_ManySeeds_IntervalsHoldTheMeanAsOftenAsTheySay()
    {
        var inside = 0;
        for (var seed = 1; seed <= 60; seed++)
        {
            var mean = Simulate(Systems.OneStation(0.1), 6, new SimulationOptions { Seed = seed, Requests = 50_000 }).Components[0];
            inside += Math.Abs(mean.MeanSeconds - 0.25) <= mean.HalfWidth95Seconds ? 1 : 0;
        }

        inside.ShouldBeInRange(53, 59);
    }

    [Fact]
    public void Simulate_SeveralInstances_EachIsAStationOfItsOwn()
    {
        var result = Simulate(Systems.OneStation(0.1, instances: 4), 30, new SimulationOptions { Requests = 1_000_000 });

        Agrees(result.Components[0], 0.1 / (1 - 0.75));
    }

    [Theory]
    [InlineData(DispatchRule.RoundRobin)]
    [InlineData(DispatchRule.ShortestQueue)]
    public void Simulate_BetterDispatch_IsFasterThanTheFormulaOfRandomDispatch(DispatchRule rule)
    {
        var result = Simulate(Systems.OneStation(0.1, instances: 4), 30, new SimulationOptions { Dispatch = rule });

        var mean = result.Components[0];
        (mean.MeanSeconds + mean.HalfWidth95Seconds).ShouldBeLessThan(0.95 * 0.1 / (1 - 0.75));
        mean.MeanSeconds.ShouldBeGreaterThan(0.1);
    }

    /// <summary>D/D/1: no request ever meets another.</summary>
    [Fact]
    public void Simulate_EqualArrivalsAndDemands_TakeTheirDemand()
    {
        var result = Simulate(Systems.OneStation(0.1), 9, new SimulationOptions
        {
            Requests = 10_000,
            Arrivals = ArrivalProcess.Deterministic,
            ServiceTimes = TimeDistribution.Deterministic,
        });

        result.Components[0].MeanSeconds.ShouldBe(0.1, 1e-6);
        result.Components[0].P99Seconds.ShouldBe(0.1, 1e-4);
    }

    /// <summary>Exponential sojourn of M/M/1 first come first served is not that of processor sharing; the percentiles of an idle server are exponential.</summary>
    [Fact]
    public void Simulate_LowLoad_PercentilesAreThoseOfTheDemand()
    {
        var result = Simulate(Systems.OneStation(1), 0.001, new SimulationOptions { Requests = 500_000 });

        result.Components[0].P50Seconds.ShouldBe(Math.Log(2), 0.01);
        result.Components[0].P95Seconds.ShouldBe(Math.Log(20), 0.04);
        result.Components[0].P99Seconds.ShouldBe(Math.Log(100), 0.08);
    }

    [Fact]
    public void Simulate_TandemOnTwoServers_EachTakesItsOwnTime()
    {
        var system = Systems.Empty.Server("a").Server("b").Network(0, 1e9, "a", "b")
            .Component("c1", ("h1", "a", new QueueingModel("QTcloud", 0.1), 0, 0), ("h2", "b", new QueueingModel("QTcloud", 0.15), 0, 0));

        var result = Simulate(system, 5, new SimulationOptions { Requests = 1_000_000 });

        Agrees(result.Components[0], (0.1 / 0.5) + (0.15 / 0.25));
    }

    [Fact]
    public void Simulate_PartitionsOnOneInstance_ShareOneSlowdown()
    {
        var system = Systems.Empty.Server("vm")
            .Component("c1", ("h1", "vm", new QueueingModel("QTcloud", 0.2), 0, 0), ("h2", "vm", new QueueingModel("QTcloud", 0.3), 0, 0));

        var result = Simulate(system, 1.4, new SimulationOptions { Requests = 1_000_000 });

        Agrees(result.Components[0], 0.5 / (1 - 0.7));
    }

    [Fact]
    public void Simulate_ComponentsOnOneServer_AgreeWithTheEvaluator()
    {
        var system = Systems.Empty.Server("vm", 2)
            .Component("c1", ("h1", "vm", new QueueingModel("QTcloud", 0.2), 0.4, 0), ("h2", "vm", new QueueingModel("QTcloud", 0.3), 0, 0))
            .Component("c2", ("h1", "vm", new QueueingModel("QTcloud", 0.5), 0, 0))
            .Edge("c1", "c2", 0.6)
            .Path("p1", 10, "c1", "c2");

        AgreesWithEvaluator(system, 1.8, new SimulationOptions { Requests = 1_000_000 });
    }

    [Fact]
    public void Simulate_Overload_EndsAndSaysSo()
    {
        var result = Simulate(Systems.OneStation(0.1), 20, new SimulationOptions { Requests = 20_000 });

        result.IsStationary.ShouldBeFalse();
        result.Requests.ShouldBe(20_000);
        result.InFlight.ShouldBeInRange(9_000, 11_000, "half of the requests are not served");
        result.Components[0].HalfWidth95Seconds.ShouldBe(double.NaN);
        result.Resources[0].Utilization!.Value.ShouldBe(1, 1e-9);
    }

    internal static SimulationResult Simulate(Systems system, double load, SimulationOptions options) =>
        PlacementSimulator.Simulate(system.System, system.Placement, LoadProfile.Of(load), options);

    /// <summary>The mean is inside its interval, and the interval is narrow enough to exclude a wrong simulator.</summary>
    internal static void Agrees(ResponseTimeStatistics measured, double expected, double widest = 0.03)
    {
        (measured.HalfWidth95Seconds / expected).ShouldBeLessThan(widest, $"{measured.Name}: the interval is too wide to tell");
        Math.Abs(measured.MeanSeconds - expected).ShouldBeLessThanOrEqualTo(
            measured.HalfWidth95Seconds, $"{measured.Name}: {measured.MeanSeconds} ± {measured.HalfWidth95Seconds} is not {expected}");
    }

    internal static void AgreesWithEvaluator(Systems system, double load, SimulationOptions options)
    {
        var result = Simulate(system, load, options);
        var evaluation = new PlacementEvaluator(system.System, LoadProfile.Of(load), EvaluationRules.Continuo).Evaluate(system.Placement);
        foreach (var component in evaluation.Components)
        {
            Agrees(result.Components.Single(c => c.Name == component.Component), component.ResponseTimeSeconds);
        }

        foreach (var path in evaluation.Paths)
        {
            Agrees(result.Paths.Single(p => p.Name == path.Path), path.ResponseTimeSeconds);
        }
    }
}
