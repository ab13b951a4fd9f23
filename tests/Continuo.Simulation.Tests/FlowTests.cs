namespace Continuo.Simulation.Tests;

using System.Collections.Immutable;
using Continuo.Model;

/// <summary>Which way requests go, and what is noted of it.</summary>
public sealed class FlowTests
{
    private static readonly QueueingModel Tenth = new("QTcloud", 0.1);

    [Fact]
    public void Simulate_EarlyExit_LeavesTheComponentAndGoesOnToTheSuccessor()
    {
        var system = Systems.Empty.Server("a").Server("b").Server("c").Network(0, 1e9, "a", "b", "c")
            .Component("c1", ("h1", "a", Tenth, 0.3, 0), ("h2", "b", Tenth, 0, 0))
            .Component("c2", ("h1", "c", Tenth, 0, 0))
            .Edge("c1", "c2");

        var result = ServerTests.Simulate(system, 2, new SimulationOptions { Requests = 500_000 });

        ServerTests.Agrees(result.Components[0], (0.1 / 0.8) + (0.7 * 0.1 / (1 - 0.14)));
        ((double)result.Components[1].Count / result.Components[0].Count).ShouldBe(1, 1e-4, "no early exit leaves the application");
    }

    [Fact]
    public void Simulate_Branches_AreTakenWithTheirProbabilityEachByItself()
    {
        var system = Systems.Empty.Server("a", 10)
            .Component("c1", ("h1", "a", Tenth, 0, 0)).Component("c2", ("h1", "a", Tenth, 0, 0)).Component("c3", ("h1", "a", Tenth, 0, 0))
            .Edge("c1", "c2", 0.9).Edge("c1", "c3", 0.4);

        var result = ServerTests.Simulate(system, 2, new SimulationOptions { Requests = 500_000 });

        double all = result.Components[0].Count;
        (result.Components[1].Count / all).ShouldBe(0.9, 0.003);
        (result.Components[2].Count / all).ShouldBe(0.4, 0.003);
    }

    /// <summary>a → b → d and a → c → d: the path over b is not observed on the copies that came over c.</summary>
    [Fact]
    public void Simulate_Path_IsObservedOnCopiesThatGoExactlyThatWay()
    {
        var system = Systems.Empty.Server("v", 1000)
            .Component("a", ("h1", "v", new QueueingModel("QT", 1), 0, 0)).Component("b", ("h1", "v", new QueueingModel("QT", 2), 0, 0))
            .Component("c", ("h1", "v", new QueueingModel("QT", 4), 0, 0)).Component("d", ("h1", "v", new QueueingModel("QT", 8), 0, 0))
            .Edge("a", "b", 0.25).Edge("a", "c", 0.75).Edge("b", "d").Edge("c", "d")
            .Path("over b", 100, "a", "b", "d").Path("over c", 100, "a", "c", "d").Path("tail", 100, "c", "d").Path("one", 100, "d");

        // One request at a time, so that each takes exactly its demands.
        var result = ServerTests.Simulate(system, 0.001, new SimulationOptions
        {
            Requests = 40_000,
            Arrivals = ArrivalProcess.Deterministic,
            ServiceTimes = TimeDistribution.Deterministic,
            Dispatch = DispatchRule.ShortestQueue,
        });

        var means = result.Paths.Select(p => p.MeanSeconds).ToArray();
        double[] expected = [11, 13, 12, 8];
        means.Zip(expected, (m, e) => Math.Abs(m - e)).Max().ShouldBeLessThan(1e-6);
        ((double)result.Paths[0].Count / result.Components[0].Count).ShouldBe(0.25, 0.01);
        result.Paths[2].Count.ShouldBe(result.Paths[1].Count);
        result.Paths[3].Count.ShouldBe(result.Paths[0].Count + result.Paths[1].Count);
    }

    /// <summary>Delays: min over common domains of access delay + 8·MB/(Mbit/s); those before the first component count for no path.</summary>
    [Fact]
    public void Simulate_Network_DelaysFollowTheRules()
    {
        var system = Systems.Empty.Server("a").Server("b").Server("c").Server("z")
            .Network(0.5, 8, "a", "b", "c", "z").Network(0.1, 1, "a", "b")
            .Component("c0", ("h1", "z", new QueueingModel("QT", 1), 0, 0))
            .Component("c1", ("h1", "a", new QueueingModel("QT", 1), 0.5, 0.2), ("h2", "b", new QueueingModel("QT", 1), 0, 0))
            .Component("c2", ("h1", "c", new QueueingModel("QT", 1), 0, 0))
            .Edge("c0", "c1", 1, 3).Edge("c1", "c2", 1, 2).ExitMegabytes("c1", 0, 4)
            .Path("p1", 100, "c1", "c2");

        var result = ServerTests.Simulate(system, 0.001, Alone);

        // 0.2 MB from a to b: 0.5 + 0.2 over the first domain, 0.1 + 1.6 over the second.
        Mean(result.Components[1]).ShouldBe(1 + (0.5 * (1 + 0.7)), 0.02);
        result.Components[1].P99Seconds.ShouldBe(2.7, 0.005);

        // Exits send 4 MB from a, the rest 2 MB from b.
        Mean(result.Paths[0]).ShouldBe(0.5 * (1 + 4.5) + (0.5 * (2.7 + 2.5)) + 1, 0.02);
    }

    [Fact]
    public void Simulate_UnscaledTransfers_DivideSizeByBandwidth()
    {
        var system = Systems.Empty.Server("a").Server("b").Network(0.5, 8, "a", "b")
            .Component("c1", ("h1", "a", new QueueingModel("QT", 1), 0, 4), ("h2", "b", new QueueingModel("QT", 1), 0, 0));

        Mean(ServerTests.Simulate(system, 0.001, Alone).Components[0]).ShouldBe(2 + 4.5, 1e-6);
        Mean(ServerTests.Simulate(system, 0.001, Alone with { UnscaledTransfers = true }).Components[0]).ShouldBe(2 + 1, 1e-6);
    }

    [Fact]
    public void Simulate_LearnedModel_TakesItsPrediction()
    {
        var model = new LearnedModel("AMLTHROUGHPUT", LearnedModelKind.Throughput, "r")
        {
            Regression = new LinearRegression(0.5, [new RegressionTerm("throughput", 0.1), new RegressionTerm("1/cores", 2)]),
        };
        var system = Systems.Empty.Server("a", 2).Component("c1", ("h1", "a", model, 0, 0));

        var result = ServerTests.Simulate(system, 3, new SimulationOptions { Requests = 10_000, ServiceTimes = TimeDistribution.Deterministic });

        Mean(result.Components[0]).ShouldBe(0.5 + 0.3 + 0.5, 1e-9);
    }

    [Fact]
    public void Simulate_SameSeed_GivesTheSameNumbersBitForBit()
    {
        var system = Branching();
        var options = new SimulationOptions { Requests = 20_000, Seed = 7 };

        ServerTests.Simulate(system, 3, options).ShouldBeEquivalentTo(ServerTests.Simulate(system, 3, options));
        ServerTests.Simulate(system, 3, options with { Seed = 8 }).Components[0].MeanSeconds
            .ShouldNotBe(ServerTests.Simulate(system, 3, options).Components[0].MeanSeconds);
    }

    [Fact]
    public void Run_AnotherPlacement_ArrivalsAndWaysAreTheSame()
    {
        var (slow, fast) = (Branching(), Branching() with { });
        var moved = new Placement([.. fast.Placement.Components.Select(c => c with { Partitions = [.. c.Partitions.Select(p => p with { Instances = 9 })] })]);
        var (one, other) = (new SimulationRun(slow.System, slow.Placement, new()), new SimulationRun(fast.System, moved, new()));
        foreach (var run in (SimulationRun[])[one, other])
        {
            run.SetLoad(LoadProfile.Of(3));
            run.RunUntil(1_000);
            run.SetLoad(LoadProfile.Of(0));
            run.RunUntil(100_000);
        }

        var (a, b) = (one.TakeWindow(), other.TakeWindow());
        a.Requests.ShouldBe(b.Requests);
        a.Components.Select(c => c.Count).ShouldBe(b.Components.Select(c => c.Count));
        a.Components[0].MeanSeconds.ShouldBeGreaterThan(b.Components[0].MeanSeconds);
    }

    [Fact]
    public void Run_AtAnyTime_KeepsItsBooks()
    {
        var system = Branching();
        var run = new SimulationRun(system.System, system.Placement, new());
        run.SetLoad(LoadProfile.Of(3.5));
        for (var time = 10; time < 2_000; time += 10)
        {
            run.RunUntil(time);

            (run.Requests + run.Engine.Branches).ShouldBe(run.Engine.Completions + run.InFlight);
        }

        run.Engine.Branches.ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public void Simulate_NoLoad_MeasuresNothing()
    {
        var result = ServerTests.Simulate(Branching(), 0, new SimulationOptions { Requests = 1_000 });

        result.Requests.ShouldBe(0);
        result.Components.ShouldAllBe(c => c.Count == 0 && double.IsNaN(c.MeanSeconds));
        result.IsStationary.ShouldBeTrue();
    }

    [Fact]
    public void Simulate_Replayed_RequestsArriveAtTheirTimes()
    {
        var result = ServerTests.Simulate(Systems.OneStation(1), 0, new SimulationOptions
        {
            WarmUpFraction = 0,
            Batches = 2,
            Arrivals = ArrivalProcess.Replayed,
            ReplayedSeconds = [0, 5, 5.5, 100],
            ServiceTimes = TimeDistribution.Deterministic,
        });

        result.Requests.ShouldBe(4);
        result.Components[0].Count.ShouldBe(3, "the last one arrives at the end");
        result.Components[0].MeanSeconds.ShouldBe((1 + 1.5 + 1.5) / 3, 1e-9);
    }

    [Fact]
    public void Simulate_Trace_RequestsFollowItsRates()
    {
        var system = Systems.OneStation(0.01);
        var trace = new LoadTrace([new(0, 10), new(1_000, 0), new(2_000, 40)], 3_000);

        var result = PlacementSimulator.Simulate(system.System, system.Placement, trace, new SimulationOptions());

        ((double)result.Requests).ShouldBe(50_000, 800);
        result.MeasuredSeconds.ShouldBe(3_000, 1e-9);
        result.Resources[0].Utilization!.Value.ShouldBe(0.5 / 3, 0.005);
        result.IsStationary.ShouldBeFalse();
        result.Components[0].HalfWidth95Seconds.ShouldBe(double.NaN);
    }

    [Fact]
    public void Simulate_Duration_EndsAtIt()
    {
        var result = ServerTests.Simulate(Systems.OneStation(0.01), 10, new SimulationOptions { DurationSeconds = 1_000, WarmUpFraction = 0.5 });

        result.MeasuredSeconds.ShouldBe(500, 1e-9);
        ((double)result.Requests).ShouldBe(10_000, 300);
    }

    [Fact]
    public void Simulate_Cancelled_KeepsWhatItHas()
    {
        var result = PlacementSimulator.Simulate(
            Systems.OneStation(0.1).System, Systems.OneStation(0.1).Placement, LoadProfile.Of(5), new SimulationOptions(), new CancellationToken(canceled: true));

        result.IsComplete.ShouldBeFalse();
        result.Requests.ShouldBeInRange(1, 10_000);
    }

    [Fact]
    public void Simulate_OptionOutOfRange_IsRefused()
    {
        Should.Throw<ArgumentException>(() => ServerTests.Simulate(Systems.OneStation(0.1), 5, new SimulationOptions { Batches = 1 }));
        Should.Throw<ArgumentException>(() => ServerTests.Simulate(Systems.OneStation(0.1), 5, new SimulationOptions { ReplayedSeconds = [3, 2] }));
        Should.Throw<ArgumentException>(() => ServerTests.Simulate(Systems.OneStation(0.1), double.NaN, new SimulationOptions()));
    }

    [Fact]
    public void Obstacles_UnusablePlacements_AreNamed()
    {
        var system = Systems.Empty.Server("a").Server("b").Component("c1", ("h1", "a", Tenth, 0, 0), ("h2", "b", Tenth, 0, 0));

        PlacementSimulator.Obstacles(system.System, system.Placement, LoadProfile.Of(1)).ShouldBe(["no network joins partitions 1 and 2 of c1"]);
        PlacementSimulator.Obstacles(system.System, new Placement([]), LoadProfile.Of(1)).ShouldBe(["c1 has no place, or several"]);
    }

    private static SimulationOptions Alone { get; } = new()
    {
        Requests = 50_000,
        Arrivals = ArrivalProcess.Deterministic,
        ServiceTimes = TimeDistribution.Deterministic,
    };

    private static double Mean(ResponseTimeStatistics statistics) => statistics.MeanSeconds;

    private static Systems Branching() => Systems.Empty.Server("a").Server("b", 2).Function("f", 20).Network(0.01, 100, "a", "b", "f")
        .Component("c1", ("h1", "a", Tenth, 0.3, 1), ("h2", "b", Tenth, 0, 0))
        .Component("c2", ("h1", "b", Tenth, 0, 0))
        .Component("c3", ("h1", "f", new ServerlessModel("PACSLTK", 0.4, 1), 0, 0))
        .Edge("c1", "c2", 0.7, 0.5).Edge("c1", "c3", 0.7, 0.5).Edge("c2", "c3", 0.5, 0.1)
        .Path("p1", 5, "c1", "c2", "c3");
}
