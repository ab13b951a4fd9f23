namespace Continuo.Files.Tests;

using System.Collections.Immutable;
using System.Text.Json;

using Continuo.Model;

using CsCheck;

public class SolutionWriterTests
{
    [Fact]
    public void Write_AnyPlacement_ReadsBackEqual() =>
        Gen.Select(RandomSystem.Any, Gen.Int, Gen.Bool).Sample(
            (system, seed, compatible) =>
            {
                var placement = Place(system, new Random(seed));
                var text = SolutionWriter.Write(system, placement, Evaluate(system, placement), new SolutionWriterOptions { Compatible = compatible });

                var outcome = SolutionReader.ReadText(text, "solution.json", system);

                outcome.Succeeded.ShouldBeTrue(string.Join('\n', outcome.Diagnostics));
                outcome.Value.ShouldBeEquivalentTo(placement);
            },
            iter: 200);

    [Theory]
    [InlineData(false, "1.25", "\"Infinity\"")]
    [InlineData(true, "\"1.25\"", "\"inf\"")]
    public void Write_Compatible_HasTextsWhereTheOriginalHasThem(bool compatible, string cost, string threshold)
    {
        var system = SystemDescriptionReader.ReadText(Samples.System, "system.json").Value!;
        var placement = SolutionReader.ReadText(Samples.Solutions[0], "x.json", system).Value!;

        using var document = JsonDocument.Parse(
            SolutionWriter.Write(system, placement, Evaluate(system, placement), new SolutionWriterOptions { Compatible = compatible }));

        document.RootElement.GetProperty("total_cost").GetRawText().ShouldBe(cost);
        document.RootElement.GetProperty("components").GetProperty("c2").GetProperty("response_time_threshold").GetRawText().ShouldBe(threshold);
        var machine = document.RootElement.GetProperty("components").GetProperty("c1").GetProperty("s2").GetProperty("h3").GetProperty("layer2").GetProperty("VM");
        machine.GetProperty("cost").GetDouble().ShouldBe(3 * 1.2);
        machine.GetProperty("number").GetInt32().ShouldBe(3);
    }

    private static Placement Place(SystemDescription system, Random random)
    {
        var counts = system.Continuum.Layers.SelectMany(l => l.Resources).ToDictionary(r => r.Name, r => r is Server server ? random.Next(1, server.AvailableInstances + 1) : 1);
        return new Placement([.. system.Application.Components.Select(component =>
        {
            var deployment = component.Deployments[random.Next(component.Deployments.Length)];
            return new ComponentPlacement(component.Name, deployment.Name, [.. deployment.Partitions.Select(partition =>
            {
                var candidates = system.Candidates.Where(c => c.Component == component.Name && c.Partition == partition.Name).ToList();
                var resource = candidates[random.Next(candidates.Count)].Resource;
                return new PartitionPlacement(partition.Name, resource, counts[resource]);
            })]);
        })]);
    }

    private static Evaluation Evaluate(SystemDescription system, Placement placement) => new()
    {
        Load = system.Load ?? LoadProfile.Of(1),
        Rules = "continuo",
        Feasible = true,
        Cost = 1.25,
        Order = [.. placement.Components.Select(c => c.Component)],
        Components =
        [
            .. placement.Components.Select(c => new ComponentEvaluation(
                c.Component, c.Deployment, 1, double.PositiveInfinity, null, [.. c.Partitions.Select(p => new PartitionEvaluation(p.Partition, "", p.Resource, p.Instances, 1, double.NaN, null))])),
        ],
        Paths = [.. system.Requirements.Global.Select(g => new PathEvaluation(g.Name, g.Components, -1, g.LimitSeconds))],
        Resources = ImmutableArray<ResourceEvaluation>.Empty,
        Checks = new ConstraintChecks(true, true, true, true, true, true),
        Violations = [],
    };
}
