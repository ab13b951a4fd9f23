namespace Continuo.Placement.Tests.RunTime;

using System.Globalization;

using Continuo.Files;
using Continuo.Model;
using Continuo.Placement.Rules;
using Continuo.Placement.RunTime;
using Continuo.Placement.Solvers;
using Continuo.Tests;

public sealed class PublicRunTimeTests
{
    [Fact]
    public void Take_EveryPublicInstanceAndLoad_IsProvedAndAtMostTheBaseline()
    {
        var folder = SharedFolder.Path("bench/space4ai-r");
        var rows = File.ReadLines(Path.Combine(folder, "baselines.csv")).Skip(1).Select(line => line.Split(','))
            .Where(cells => cells[3] == "runtime_paper_rg10000_ls1666" && cells[4] == "True").ToList();
        rows.Count.ShouldBeGreaterThan(100);

        foreach (var instance in rows.GroupBy(cells => cells[0], StringComparer.Ordinal))
        {
            var (system, current) = Read(folder, instance.Key);
            foreach (var cells in instance)
            {
                var result = RunTimeStep.Take(new RunTimeStepRequest
                {
                    System = system,
                    Current = current,
                    Load = LoadProfile.Of(Number(cells[1])),
                    Rules = EvaluationRules.Space4AiR with { EdgeCostShare = Number(cells[2]) },
                    TimeLimit = TimeSpan.FromSeconds(60),
                });

                var name = $"{instance.Key} at {cells[1]}";
                result.Status.ShouldBe(SolveStatus.Optimal, name);
                result.Evaluation.Feasible.ShouldBeTrue(name);
                result.Evaluation.Cost.ShouldBeLessThanOrEqualTo(Number(cells[5]) * (1 + 1e-9), name);
                result.Static.Cost.ShouldBe(Number(cells[7]), 1e-9 * Number(cells[7]), name);
                result.Static.Feasible.ShouldBe(bool.Parse(cells[8]), name);
            }
        }
    }

    private static (SystemDescription System, Placement Current) Read(string folder, string instance)
    {
        var scenario = Path.GetFileName(instance);
        var isUseCase = scenario.StartsWith("scenario", StringComparison.Ordinal);
        var path = Path.Combine(folder, isUseCase ? Path.GetDirectoryName(instance)! : instance);
        var system = SystemDescriptionReader.Read(Path.Combine(path, isUseCase ? $"system_description_{scenario}.json" : "system_description.json")).Value!;
        return (system, SolutionReader.Read(Directory.GetFiles(path, "best_sol*.json").Single(), system).Value!);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
