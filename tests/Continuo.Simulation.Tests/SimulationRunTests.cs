namespace Continuo.Simulation.Tests;

using Continuo.Model;

public sealed class SimulationRunTests
{
    private static readonly QueueingModel Second = new("QTcloud", 1);

    [Theory]
    [InlineData(TimeDistribution.Exponential)]
    [InlineData(TimeDistribution.Deterministic)]
    public void TakeWindow_OneInstance_MeanIsThatOfProcessorSharing(TimeDistribution times)
    {
        var run = Run(Systems.OneStation(0.1), new SimulationOptions { ServiceTimes = times });
        run.SetLoad(LoadProfile.Of(5));
        run.RunUntil(100);
        run.TakeWindow();

        run.RunUntil(200_000);

        var window = run.TakeWindow();
        window.Components[0].MeanSeconds.ShouldBe(0.1 / (1 - 0.5), 0.002);
        window.Resources[0].Utilization!.Value.ShouldBe(0.5, 0.003);
    }

    [Fact]
    public void RunUntil_InOneStepOrMany_GivesTheSameNumbers()
    {
        var (once, often) = (Run(Systems.OneStation(0.1)), Run(Systems.OneStation(0.1)));
        once.SetLoad(LoadProfile.Of(5));
        often.SetLoad(LoadProfile.Of(5));
        once.RunUntil(1_000);
        for (var second = 1; second <= 1_000; second++)
        {
            often.RunUntil(second);
        }

        often.TakeWindow().ShouldBeEquivalentTo(once.TakeWindow());
    }

    [Fact]
    public void SetLoad_DoubledHalfWay_ArrivalsFollow()
    {
        var run = Run(Systems.OneStation(0.01));
        run.SetLoad(LoadProfile.Of(10));
        run.RunUntil(10_000);
        var before = run.TakeWindow().Requests;
        run.SetLoad(LoadProfile.Of(20));
        run.RunUntil(20_000);
        var after = run.TakeWindow().Requests;

        ((double)before).ShouldBe(100_000, 1_000);
        ((double)after).ShouldBe(200_000, 1_500);
    }

    [Fact]
    public void SetLoad_Zero_WhatIsThereFinishes()
    {
        var run = Run(Systems.OneStation(0.1));
        run.SetLoad(LoadProfile.Of(9));
        run.RunUntil(100);
        run.SetLoad(LoadProfile.Of(0));
        run.RunUntil(10_000);

        var window = run.TakeWindow();
        run.InFlight.ShouldBe(0);
        window.Components[0].Count.ShouldBe(window.Requests);
        window.Requests.ShouldBeGreaterThan(700);
    }

    [Fact]
    public void SetPlacement_ToAnotherServer_RunningRequestsFinishWhereTheyAre()
    {
        // 10 requests at once, each of one second, share the old server; the new one is idle.
        var system = Systems.Empty.Server("old").Server("new").Component("c1", ("h1", "old", Second, 0, 0)).Candidate("c1", "h1", "new", Second);
        var run = new SimulationRun(system.System, system.Placement, new SimulationOptions
        {
            Arrivals = ArrivalProcess.Replayed,
            ReplayedSeconds = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2],
            ServiceTimes = TimeDistribution.Deterministic,
        });
        run.RunUntil(1);
        run.SetPlacement(new Placement([new ComponentPlacement("c1", "s1", [new PartitionPlacement("h1", "new", 1)])]));
        run.RunUntil(5);
        var early = run.TakeWindow();
        run.RunUntil(20);
        var late = run.TakeWindow();

        early.Components[0].Count.ShouldBe(1, "the one that came after the change");
        early.Components[0].MeanSeconds.ShouldBe(1, 1e-9);
        late.Components[0].Count.ShouldBe(10);
        late.Components[0].MeanSeconds.ShouldBe(10, 1e-9);
        early.Resources.Single(r => r.Name == "old").Instances.ShouldBe(0);
        early.Resources.Single(r => r.Name == "new").Utilization!.Value.ShouldBe(0.25, 1e-9, "one of the four seconds since the change");
    }

    [Fact]
    public void SetPlacement_FewerInstances_RemovedOnesDrain()
    {
        var system = Systems.Empty.Server("vm", 2).Component("c1", ("h1", "vm", Second, 0, 0));
        var run = new SimulationRun(system.System, system.Placement, new SimulationOptions
        {
            Arrivals = ArrivalProcess.Replayed,
            ReplayedSeconds = [0, 0, 0, 0],
            ServiceTimes = TimeDistribution.Deterministic,
            Dispatch = DispatchRule.RoundRobin,
        });
        run.RunUntil(0.5);
        run.SetPlacement(new Placement([new ComponentPlacement("c1", "s1", [new PartitionPlacement("h1", "vm", 1)])]));
        run.RunUntil(10);

        var window = run.TakeWindow();
        window.Components[0].Count.ShouldBe(4);
        window.Components[0].MeanSeconds.ShouldBe(2, 1e-9, "two on each instance, also on the one that was taken away");
    }

    [Fact]
    public void TakeWindow_AfterLimit_CountsRequestsAboveIt()
    {
        var run = new SimulationRun(
            Systems.OneStation(1).Local("c1", 1.5).System,
            Systems.OneStation(1).Placement,
            new SimulationOptions { Arrivals = ArrivalProcess.Replayed, ReplayedSeconds = [0, 10, 10], ServiceTimes = TimeDistribution.Deterministic });
        run.RunUntil(20);

        var component = run.TakeWindow().Components[0];
        component.AboveLimit.ShouldBe(2);
        component.MeanSeconds.ShouldBe(5.0 / 3, 1e-9);
        component.P50Seconds.ShouldBe(2, 0.002);
        component.BreaksLimit.ShouldBeTrue();
    }

    [Fact]
    public void Constructor_PlacementThatDoesNotFit_SaysWhy() =>
        Should.Throw<ArgumentException>(() => new SimulationRun(Systems.OneStation(1).System, new Placement([]), new SimulationOptions()))
            .Message.ShouldContain("c1 has no place");

    [Fact]
    public void RunUntil_SteadyState_AllocatesNothingPerEvent()
    {
        var system = Systems.Empty.Server("a", 3).Server("b").Function("f", 10).Network(0.01, 100, "a", "b", "f")
            .Component("c1", ("h1", "a", new QueueingModel("QTcloud", 0.1), 0.3, 1), ("h2", "b", new QueueingModel("QTcloud", 0.02), 0, 0))
            .Component("c2", ("h1", "f", new ServerlessModel("PACSLTK", 0.2, 0.5), 0, 0))
            .Edge("c1", "c2", 0.5, 1).Path("p1", 1, "c1", "c2");
        var run = Run(system);
        run.SetLoad(LoadProfile.Of(20));
        run.RunUntil(10_000);
        var (bytes, events) = (GC.GetAllocatedBytesForCurrentThread(), run.Events);

        run.RunUntil(20_000);

        (run.Events - events).ShouldBeGreaterThan(500_000);
        (GC.GetAllocatedBytesForCurrentThread() - bytes).ShouldBeLessThan(50_000, "only arrays that still grow");
    }

    private static SimulationRun Run(Systems system, SimulationOptions? options = null) =>
        new(system.System, system.Placement, options ?? new SimulationOptions());
}
