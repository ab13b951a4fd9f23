namespace Continuo.Experiments;

using Continuo.Model;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers;

/// <summary>Random greedy and local search within a limit of time, against the proved optimum.</summary>
internal static class LocalSearchExperiment
{
    public static int Run(string folder, double seconds)
    {
        Console.WriteLine($"{"system",-14} {"optimum",10} {"rg above",9} {"ls above",9} {"ls evaluations/s",17}");
        var above = new Dictionary<int, List<double>>();
        foreach (var (name, system) in PublicSystems.Of(folder))
        {
            var request = new PlacementRequest
            {
                System = system, Load = LoadProfile.Of(1.8), Rules = EvaluationRules.Space4AiD, TimeLimit = TimeSpan.FromSeconds(seconds),
            };
            var optimum = PlacementSolver.Solve(request).Cost!.Value;
            var greedy = PlacementSolver.Solve(request with { Method = SolveMethod.RandomGreedy });
            var local = PlacementSolver.Solve(request with { Method = SolveMethod.LocalSearch });
            Console.WriteLine(
                $"{name,-14} {optimum,10:F4} {(greedy.Cost / optimum) - 1,9:P2} {(local.Cost / optimum) - 1,9:P2} {local.Evaluations / local.Seconds,17:F0}");
            var components = system.Application.Components.Length;
            (above.TryGetValue(components, out var list) ? list : above[components] = []).Add((local.Cost!.Value / optimum) - 1);
        }

        foreach (var (components, list) in above.OrderBy(t => t.Key))
        {
            Console.WriteLine($"{components} components: local search above the optimum: mean {list.Average():P2}, most {list.Max():P2}");
        }

        return 0;
    }
}
