namespace Continuo.Placement.Tests.Solvers;

using System.Text.Json;
using Continuo.Files;
using Continuo.Model;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers;
using Continuo.Tests;

public sealed class PublicSystemsTests
{
    [Fact]
    public void Solve_PublicSystems_EqualsTheProvedOptimum()
    {
        using var known = JsonDocument.Parse(File.ReadAllText(SharedFolder.Path("bench/space4ai-d/best-known-lambda1.8.json")));
        foreach (var instance in known.RootElement.GetProperty("instances").EnumerateArray())
        {
            var name = instance.GetProperty("instance").GetString()!;
            var result = PlacementSolver.Solve(new PlacementRequest
            {
                System = SystemDescriptionReader.Read(SharedFolder.Path($"bench/space4ai-d/instances/{name}.json")).Value!,
                Load = LoadProfile.Of(1.8),
                Rules = EvaluationRules.Space4AiD,
                TimeLimit = TimeSpan.FromSeconds(60),
            });
            result.Status.ShouldBe(SolveStatus.Optimal, name);
            result.Cost!.Value.ShouldBe(instance.GetProperty("best").GetDouble(), 1e-9 * result.Cost.Value, name);
            result.Evaluation!.Feasible.ShouldBeTrue(name);
        }
    }
}
