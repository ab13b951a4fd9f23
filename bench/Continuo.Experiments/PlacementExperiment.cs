namespace Continuo.Experiments;

using System.Text.Json;
using Continuo.Model;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers;

/// <summary>Proves the optimum of every public system and compares it with the best known.</summary>
internal static class PlacementExperiment
{
    private const int Runs = 7;

    public static int Run(string folder)
    {
        using var known = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "best-known-lambda1.8.json")));
        var best = known.RootElement.GetProperty("instances").EnumerateArray()
            .ToDictionary(i => i.GetProperty("instance").GetString()!, i => i.GetProperty("best").GetDouble());
        var systems = PublicSystems.Of(folder).ToList();

        // One search of each before the clock starts: the first calls compile code.
        systems.ForEach(s => Solve(s.System));
        Console.WriteLine($"{"system",-14} {"status",-9} {"cost",12} {"median ms",10} {"max ms",10} {"evaluations",12} {"|cost-best|/best",17}");
        var times = new Dictionary<int, List<double>>();
        foreach (var (name, system) in systems)
        {
            var runs = Enumerable.Range(0, Runs).Select(_ => Solve(system)).ToList();
            var median = runs.Select(r => r.Seconds * 1e3).Median();
            var difference = best.TryGetValue(name, out var b) ? $"{Math.Abs(runs[0].Cost!.Value - b) / b:E1}" : "-";
            Console.WriteLine(
                $"{name,-14} {runs[0].Status,-9} {runs[0].Cost,12:F6} {median,10:F2} {runs.Max(r => r.Seconds * 1e3),10:F2} {runs[0].Evaluations,12} {difference,17}");
            (times.TryGetValue(system.Application.Components.Length, out var list) ? list : times[system.Application.Components.Length] = []).Add(median);
        }

        foreach (var (components, list) in times.OrderBy(t => t.Key))
        {
            Console.WriteLine($"{components} components: median {list.Median():F2} ms, slowest system {list.Max():F2} ms");
        }

        return 0;
    }

    private static SolveResult Solve(SystemDescription system) => PlacementSolver.Solve(
        new PlacementRequest { System = system, Load = LoadProfile.Of(1.8), Rules = EvaluationRules.Space4AiD, Threads = 1 });
}
