namespace Continuo.Placement.Tests.Golden;

using System.Text.Json;
using Continuo.Files;
using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Rules;
using Continuo.Tests;

public sealed class Space4AiRGoldenTests
{
    [Fact]
    public void Evaluate_GoldenEvaluations_AreReproduced()
    {
        SharedFolder.Path("golden/space4ai-r");
        var count = 0;
        foreach (var file in SharedFolder.Files("golden/space4ai-r", "*.json"))
        {
            using var golden = JsonDocument.Parse(File.ReadAllText(file));
            var root = golden.RootElement;
            var system = SystemDescriptionReader.Read(SharedFolder.Path(root.GetProperty("system").GetString()!)).Value.ShouldNotBeNull(file);
            var rules = EvaluationRules.Space4AiR with { EdgeCostShare = root.GetProperty("energy_cost_pct").GetDouble() };
            foreach (var golden1 in root.GetProperty("cases").EnumerateArray())
            {
                var load = LoadProfile.Of(golden1.GetProperty("load").GetDouble());
                var actual = new PlacementEvaluator(system, load, rules).Evaluate(GoldenAssignments.Flat(golden1.GetProperty("assignments")));
                Compare(actual, golden1.GetProperty("expected"), golden1.GetProperty("id").GetString()!);
                count++;
            }
        }

        count.ShouldBe(145);
    }

    private static void Compare(Evaluation actual, JsonElement expected, string what)
    {
        GoldenAssignments.ShouldEqual(actual.Cost, expected.GetProperty("cost"), what);
        actual.Feasible.ShouldBe(expected.GetProperty("feasible").GetBoolean(), what);
        var checks = expected.GetProperty("checks");
        actual.Checks.ShouldBe(
            new ConstraintChecks(
                checks.GetProperty("assignment").GetBoolean(),
                checks.GetProperty("colocation").GetBoolean(),
                checks.GetProperty("memory").GetBoolean(),
                checks.GetProperty("move_backward").GetBoolean(),
                checks.GetProperty("local").GetBoolean(),
                checks.GetProperty("global").GetBoolean()),
            what);
        foreach (var component in expected.GetProperty("components").EnumerateObject())
        {
            var c = actual.Components.Single(x => x.Component == component.Name);
            actual.Order.IndexOf(c.Component).ShouldBe(component.Value.GetProperty("topological_index").GetInt32(), what);
            GoldenAssignments.ShouldEqual(c.ArrivalRate, component.Value.GetProperty("lambda"), what);
            GoldenAssignments.ShouldEqual(c.ResponseTimeSeconds, component.Value.GetProperty("response_time"), what);
            GoldenAssignments.ShouldEqual(c.LimitSeconds ?? double.PositiveInfinity, component.Value.GetProperty("threshold"), what);
            foreach (var partition in component.Value.GetProperty("partitions").EnumerateArray())
            {
                var p = c.Partitions.Single(x => x.Partition == partition.GetProperty("partition").GetString());
                p.Resource.ShouldBe(partition.GetProperty("resource").GetString(), what);
                GoldenAssignments.ShouldEqual(p.ArrivalRate, partition.GetProperty("lambda"), what);
                GoldenAssignments.ShouldEqual(p.ResponseTimeSeconds, partition.GetProperty("response_time"), what);
                if (partition.TryGetProperty("delay_to_next_partition", out var delay))
                {
                    GoldenAssignments.ShouldEqual(p.DelayToNextSeconds ?? double.NaN, delay, what);
                }
            }
        }

        foreach (var path in expected.GetProperty("paths").EnumerateObject())
        {
            var p = actual.Paths.Single(x => x.Path == path.Name);
            GoldenAssignments.ShouldEqual(p.ResponseTimeSeconds, path.Value.GetProperty("response_time"), what);
            GoldenAssignments.ShouldEqual(p.LimitSeconds, path.Value.GetProperty("threshold"), what);
        }

        actual.Resources.Select(r => r.Resource).Order(StringComparer.Ordinal)
            .ShouldBe(expected.GetProperty("resources").EnumerateObject().Select(r => r.Name).Order(StringComparer.Ordinal), what);
        foreach (var resource in expected.GetProperty("resources").EnumerateObject())
        {
            var r = actual.Resources.Single(x => x.Resource == resource.Name);
            if (resource.Value.TryGetProperty("instances", out var instances))
            {
                r.Instances.ShouldBe(instances.GetInt32(), what);
            }

            GoldenAssignments.ShouldEqual(r.Cost, resource.Value.GetProperty("cost"), what);
            if (resource.Value.TryGetProperty("utilization", out var utilization))
            {
                GoldenAssignments.ShouldEqual(r.Utilization ?? double.NaN, utilization, what);
            }
        }
    }
}
