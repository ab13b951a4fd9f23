namespace Continuo.Performance.Tests.Serverless;

using System.Text.Json;
using Continuo.Performance.Serverless;
using Continuo.Tests;
using CsCheck;

public sealed class ServerlessFunctionTests
{
    private static readonly Gen<(double Rate, double Warm, double ColdExtra, double Idle)> Functions =
        Gen.Select(Gen.Double[0.01, 4], Gen.Double[0.05, 3], Gen.Double[0, 3], Gen.Double[5, 900]);

    [Fact]
    public void SteadyState_RandomFunction_EqualsTheDenseSolution() => Functions.Sample(
        function =>
        {
            var (rate, warm, coldExtra, idle) = function;
            foreach (var (chain, tail) in new[] { (ServerlessChain.TimedColdStarts, 30), (ServerlessChain.InstantColdStarts, 5) })
            {
                var dense = DenseChain.ResponseTimeSeconds(rate, warm, warm + coldExtra, idle, tail, chain == ServerlessChain.TimedColdStarts);
                var actual = ServerlessFunction.SteadyState(rate, warm, warm + coldExtra, idle, chain).ResponseTimeSeconds;
                actual.ShouldBe(dense, 1e-9 * dense);
            }
        },
        iter: 200,
        threads: 1);

    [Fact]
    public void SteadyState_RandomFunction_LiesBetweenWarmAndCold() => Functions.Sample(
        function =>
        {
            var (rate, warm, coldExtra, idle) = function;
            var state = ServerlessFunction.SteadyState(rate, warm, warm + coldExtra, idle);
            state.ResponseTimeSeconds.ShouldBeInRange(warm * (1 - 1e-12), (warm + coldExtra) * (1 + 1e-12));
            state.ColdStartProbability.ShouldBeInRange(0, 1);
        },
        iter: 300,
        threads: 1);

    [Fact]
    public void SteadyState_NoLoad_IsCold() =>
        ServerlessFunction.SteadyState(0, 1, 3, 600).ShouldBe(new ServerlessSteadyState(3, 1));

    [Fact]
    public void SteadyState_HugeLoad_StaysFinite() =>
        double.IsFinite(ServerlessFunction.SteadyState(1e6, 2, 5, 600).ResponseTimeSeconds).ShouldBeTrue();

    [Fact]
    public void SteadyState_GoldenCases_AreReproduced()
    {
        using var golden = JsonDocument.Parse(File.ReadAllText(SharedFolder.Path("golden/space4ai-d/faas-model.json")));
        var cases = golden.RootElement.GetProperty("cases");
        cases.GetArrayLength().ShouldBe(25);
        foreach (var c in cases.EnumerateArray())
        {
            double In(string name) => c.GetProperty(name).GetDouble();
            void Check(string name, double actual) =>
                actual.ShouldBe(c.GetProperty("expected").GetProperty(name).GetDouble(), 1e-9 * Math.Max(1, Math.Abs(actual)), name);

            var state = ServerlessFunction.SteadyState(
                In("arrival_rate"),
                In("warm_service_time"),
                In("cold_service_time"),
                In("idle_time_before_kill"),
                ServerlessChain.TimedColdStarts,
                c.GetProperty("maximum_concurrency").GetInt32());

            Check("avg_resp_time", state.ResponseTimeSeconds);
            Check("cold_prob", state.ColdStartProbability);
            Check("avg_server_count", state.WarmInstances);
            Check("avg_server_count_total", state.TotalInstances);
            Check("avg_running_count", state.Running);
            Check("avg_running_warm_count", state.RunningWarm);
            Check("avg_running_cold_count", state.RunningCold);
            Check("avg_idle_count", state.Idle);
            Check("avg_utilization", state.Utilization);
            Check("rejection_prob", state.RejectionProbability);
            Check("rejection_rate", state.RejectionRate);
        }
    }
}
