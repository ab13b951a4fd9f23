namespace Continuo.Placement.Tests.Golden;

using System.Text.Json;
using Continuo.Files;
using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Rules;
using Continuo.Tests;

public sealed class Space4AiDGoldenTests
{
    [Fact]
    public void Evaluate_GoldenEvaluations_AreReproduced()
    {
        SharedFolder.Path("golden/space4ai-d");
        var count = 0;
        foreach (var file in SharedFolder.Files("golden/space4ai-d", "*.json").Where(f => !f.EndsWith("faas-model.json", StringComparison.Ordinal)))
        {
            var system = SystemDescriptionReader.Read(file).Value.ShouldNotBeNull(file);
            using var golden = JsonDocument.Parse(File.ReadAllText(file));
            var evaluator = new PlacementEvaluator(system, system.Load!, EvaluationRules.Space4AiD);
            foreach (var evaluation in golden.RootElement.GetProperty("evaluations").EnumerateArray())
            {
                var actual = evaluator.Evaluate(GoldenAssignments.Nested(evaluation.GetProperty("assignment")));
                var what = $"{Path.GetFileName(file)} {evaluation.GetProperty("id").GetString()}";
                Compare(actual, evaluation.GetProperty("expected"), what);
                actual.Order.ShouldBe(
                    golden.RootElement.GetProperty("derived").GetProperty("component_order").EnumerateArray().Select(x => x.GetString()));
                foreach (var c in actual.Components)
                {
                    GoldenAssignments.ShouldEqual(
                        c.ArrivalRate, golden.RootElement.GetProperty("derived").GetProperty("component_load").GetProperty(c.Component), what);
                }

                count++;
            }
        }

        count.ShouldBe(146);
    }

    private static void Compare(Evaluation actual, JsonElement expected, string what)
    {
        GoldenAssignments.ShouldEqual(actual.Cost, expected.GetProperty("cost"), what);
        actual.Feasible.ShouldBe(expected.GetProperty("feasible").GetBoolean(), what);
        actual.FeasibleReference.ShouldBe(expected.GetProperty("feasible_reference").GetBoolean(), what);
        foreach (var c in actual.Components)
        {
            GoldenAssignments.ShouldEqual(c.ResponseTimeSeconds, expected.GetProperty("component_response_time").GetProperty(c.Component), what);
            foreach (var p in c.Partitions)
            {
                GoldenAssignments.ShouldEqual(
                    p.ResponseTimeSeconds,
                    expected.GetProperty("partition_response_time").GetProperty(c.Component).GetProperty(p.Partition),
                    what);
            }
        }

        foreach (var resource in expected.GetProperty("utilization").EnumerateObject())
        {
            var r = actual.Resources.Single(x => x.Resource == resource.Name);
            GoldenAssignments.ShouldEqual(r.Utilization!.Value, resource.Value, what);
        }

        foreach (var resource in expected.GetProperty("memory_used").EnumerateObject())
        {
            GoldenAssignments.ShouldEqual(
                actual.Resources.Single(x => x.Resource == resource.Name).MemoryMegabytes, resource.Value, what);
        }

        var checks = expected.GetProperty("checks");
        actual.Checks.Colocation.ShouldBe(checks.GetProperty("colocation_and_shared_utilization").GetBoolean(), what);
        actual.Checks.Memory.ShouldBe(checks.GetProperty("memory").GetBoolean(), what);
        actual.Checks.Backward.ShouldBe(checks.GetProperty("no_cloud_to_edge").GetBoolean(), what);
        foreach (var local in expected.GetProperty("local").EnumerateObject())
        {
            var c = actual.Components.Single(x => x.Component == local.Name);
            GoldenAssignments.ShouldEqual(c.ResponseTimeSeconds, local.Value.GetProperty("response_time"), what);
            actual.Violations.Any(v => v.Kind == ViolationKind.Local && v.Subject == local.Name)
                .ShouldBe(!local.Value.GetProperty("ok").GetBoolean(), what);
        }

        foreach (var path in expected.GetProperty("global").EnumerateObject())
        {
            var p = actual.Paths.Single(x => x.Path == path.Name);
            GoldenAssignments.ShouldEqual(p.ResponseTimeSeconds, path.Value.GetProperty("response_time"), what);
            actual.Violations.Any(v => v.Kind == ViolationKind.Global && v.Subject == path.Name)
                .ShouldBe(!path.Value.GetProperty("ok").GetBoolean(), what);
        }

        actual.Violations.Where(v => v.Kind == ViolationKind.Utilization).Select(v => v.Subject).Order(StringComparer.Ordinal)
            .ShouldBe(expected.GetProperty("overloaded_resources").EnumerateArray().Select(x => x.GetString()!).Order(StringComparer.Ordinal), what);
    }
}
