namespace Continuo.Simulation.Tests;

using Continuo.Model;
using Continuo.Performance.Serverless;

/// <summary>Functions: what must hold exactly, and how far the steady-state model of the literature is off.</summary>
public sealed class FunctionTests
{
    /// <summary>An idle instance lives exactly as long as the threshold; a request within it is warm.</summary>
    [Fact]
    public void Simulate_GapsAroundTheThreshold_AreColdOnlyBeyondIt()
    {
        // Cold at 0 (till 2), warm at 11 (till 12), warm at 22 (till 23), cold at 34 (the instance died at 33).
        var result = Replay([0, 11, 22, 34, 200], warm: 1, cold: 2, idle: 10);

        result.Resources[0].Invocations.ShouldBe(5);
        result.Components[0].MeanSeconds.ShouldBe((2 + 1 + 1 + 2) / 4.0, 1e-9);
        result.Resources[0].ColdStartShare!.Value.ShouldBe(3 / 5.0, 1e-9);
    }

    /// <summary>The instance used last is taken first, so the other one dies.</summary>
    [Fact]
    public void Simulate_TwoIdleInstances_TheMostRecentlyUsedIsTaken()
    {
        // Two cold starts at 0 and 0.5; from 5 on one request every 6 s keeps one instance, so the pair at 29 has one cold.
        var result = Replay([0, 0.5, 5, 11, 17, 23, 29, 29.1, 200], warm: 1, cold: 2, idle: 10);

        result.Resources[0].ColdStartShare!.Value.ShouldBe(4 / 9.0, 1e-9);
    }

    [Fact]
    public void Simulate_ConcurrencyLimit_RequestsWaitInOrder()
    {
        var result = Replay([0, 0, 0, 100], warm: 1, cold: 2, idle: 10, concurrency: 1);

        // 2, then 1 more, then 1 more.
        result.Components[0].MeanSeconds.ShouldBe((2 + 3 + 4) / 3.0, 1e-9);
        result.Resources[0].ColdStartShare!.Value.ShouldBe(2 / 4.0, 1e-9);
    }

    /// <summary>With one instance and warm = cold: M/M/1, first come first served.</summary>
    [Fact]
    public void Simulate_OneInstance_IsTheSingleServerQueue()
    {
        var result = ServerTests.Simulate(
            Systems.OneFunction(0.1, 0.1, 1e9), 7, new SimulationOptions { Requests = 1_000_000, FunctionConcurrency = 1 });

        ServerTests.Agrees(result.Components[0], 0.1 / 0.3);
    }

    /// <summary>
    /// Requests so rare that no two meet: a request is cold when the gap since the last departure exceeds the threshold,
    /// p = e^(−λ·idle) when services are short against it.
    /// </summary>
    [Fact]
    public void Simulate_RareRequests_ColdStartsAreGapsLongerThanTheThreshold()
    {
        var result = ServerTests.Simulate(Systems.OneFunction(1e-4, 2e-4, 10), 0.1, new SimulationOptions { Requests = 1_000_000 });

        result.Resources[0].ColdStartShare!.Value.ShouldBe(Math.Exp(-1), 0.003);
    }

    /// <summary>The response time of the published model is close; its cold-start probability is an approximation (docs/simulation.md).</summary>
    [Theory]
    [InlineData(0.1, 1, 2, 600, 0.01)]
    [InlineData(1, 0.35, 1.1, 90, 0.01)]
    [InlineData(1.8, 0.6, 1.5, 600, 0.01)]
    [InlineData(10, 2, 4, 600, 0.01)]
    [InlineData(1, 2, 10, 30, 0.15)]
    public void Simulate_Function_ResponseTimeIsNearTheModel(double rate, double warm, double cold, double idle, double tolerance)
    {
        var result = ServerTests.Simulate(Systems.OneFunction(warm, cold, idle), rate, new SimulationOptions { Requests = 1_000_000 });
        var model = ServerlessFunction.SteadyState(rate, warm, cold, idle);

        var mean = result.Components[0];
        (mean.HalfWidth95Seconds / mean.MeanSeconds).ShouldBeLessThan(0.01);
        (Math.Abs(mean.MeanSeconds - model.ResponseTimeSeconds) / model.ResponseTimeSeconds).ShouldBeLessThan(tolerance);
    }

    private static SimulationResult Replay(double[] times, double warm, double cold, double idle, int? concurrency = null) =>
        ServerTests.Simulate(Systems.OneFunction(warm, cold, idle), 0, new SimulationOptions
        {
            WarmUpFraction = 0,
            Batches = 2,
            Arrivals = ArrivalProcess.Replayed,
            ReplayedSeconds = [.. times],
            ServiceTimes = TimeDistribution.Deterministic,
            FunctionConcurrency = concurrency,
        });
}
