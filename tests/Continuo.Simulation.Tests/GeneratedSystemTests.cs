namespace Continuo.Simulation.Tests;

using Continuo.Model;
using Continuo.Placement.Generation;

/// <summary>Generated systems on servers against the evaluator, rules continuo.</summary>
public sealed class GeneratedSystemTests
{
    /// <summary>
    /// Where a request goes on as one copy, the system is a product-form network (Baskett, Chandy, Muntz and Palacios, 1975),
    /// and every mean of the evaluator is exact: about 95 % of the means are inside their interval, all within twice its half.
    /// </summary>
    [Theory]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(12)]
    public void Simulate_OneSuccessorAtATime_AgreesWithTheEvaluator(int components)
    {
        var (means, inside) = (0, 0);
        for (var seed = 1; seed <= 4; seed++)
        {
            var placed = ServerPlacement.Of(SystemGenerator.Generate(new SystemGeneratorOptions { Components = components }, seed), seed);
            var result = PlacementSimulator.Simulate(
                placed.System, placed.Placement, placed.Load, new SimulationOptions { Requests = 200_000, Branches = BranchRule.Exclusive });
            var expected = placed.Evaluation.Components.Select(c => (c.Component, c.ResponseTimeSeconds))
                .Concat(placed.Evaluation.Paths.Select(p => (p.Path, p.ResponseTimeSeconds))).ToDictionary(StringComparer.Ordinal);
            foreach (var measured in result.Components.Concat(result.Paths).Where(m => m.Count > 10_000))
            {
                var off = Math.Abs(measured.MeanSeconds - expected[measured.Name]);
                off.ShouldBeLessThanOrEqualTo(2 * measured.HalfWidth95Seconds, $"{measured.Name} of system {seed}");
                (measured.HalfWidth95Seconds / expected[measured.Name]).ShouldBeLessThan(0.06, $"{measured.Name} of system {seed}");
                means++;
                inside += off <= measured.HalfWidth95Seconds ? 1 : 0;
            }

            foreach (var resource in placed.Evaluation.Resources)
            {
                result.Resources.Single(r => r.Name == resource.Resource).Utilization!.Value.ShouldBe(resource.Utilization!.Value, 0.01);
            }
        }

        means.ShouldBeGreaterThan(15);
        ((double)inside / means).ShouldBeGreaterThan(0.9);
    }

    /// <summary>
    /// Copies that meet on one server arrive in pairs: M²/M/1 has (λ·E[X²] + λ·E[X]) / (2·(µ − λ·E[X])) requests in the mean
    /// (Gross and Harris, §3.1), so they take 0.3 s where the formula says 0.2 s.
    /// </summary>
    [Fact]
    public void Simulate_CopiesThatMeet_TakeLongerThanTheFormula()
    {
        var model = new QueueingModel("QT", 0.1);
        var system = Systems.Empty.Server("a").Server("b").Network(0.001, 1e9, "a", "b")
            .Component("c1", ("h1", "a", model, 0, 0)).Component("c2", ("h1", "b", model, 0, 0)).Component("c3", ("h1", "b", model, 0, 0))
            .Edge("c1", "c2").Edge("c1", "c3");

        var result = ServerTests.Simulate(system, 2.5, new SimulationOptions { Seed = 2, Requests = 1_000_000 });

        ServerTests.Agrees(result.Components[0], 0.1 / 0.75);
        ServerTests.Agrees(result.Components[1], 0.3);
    }

    /// <summary>Copies that never meet are each as if they were alone.</summary>
    [Fact]
    public void Simulate_CopiesOnDifferentServers_AgreeWithTheEvaluator()
    {
        var model = new QueueingModel("QT", 0.1);
        var system = Systems.Empty.Server("a").Server("b").Server("c").Network(0.001, 1e9, "a", "b", "c")
            .Component("c1", ("h1", "a", model, 0, 0)).Component("c2", ("h1", "b", model, 0, 0)).Component("c3", ("h1", "c", model, 0, 0))
            .Edge("c1", "c2").Edge("c1", "c3", 0.5).Path("p1", 9, "c1", "c2").Path("p2", 9, "c1", "c3");

        ServerTests.AgreesWithEvaluator(system, 6, new SimulationOptions { Requests = 1_000_000, Seed = 2 });
    }
}
