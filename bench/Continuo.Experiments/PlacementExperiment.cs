namespace Continuo.Experiments;

using System.Text.Json;
using Continuo.Files;
using Continuo.Model;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers;

/// <summary>Proves the optimum of every public system, and compares local search with it.</summary>
internal static class PlacementExperiment
{
    public static int Run(string folder)
    {
        using var known = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "best-known-lambda1.8.json")));
        var best = known.RootElement.GetProperty("instances").EnumerateArray()
            .ToDictionary(i => i.GetProperty("instance").GetString()!, i => i.GetProperty("best").GetDouble());
        Console.WriteLine("instance        status        cost       ms(median of 5)  evaluations  |cost-best|/best");
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "instances"), "*.json").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var system = SystemDescriptionReader.Read(file).Value!;
            var request = new PlacementRequest
            {
                System = system, Load = LoadProfile.Of(1.8), Rules = EvaluationRules.Space4AiD, Threads = 1,
            };
            var runs = Enumerable.Range(0, 5).Select(_ => PlacementSolver.Solve(request)).OrderBy(r => r.Seconds).ToList();
            var result = runs[2];
            var difference = best.TryGetValue(name, out var b) ? Math.Abs(result.Cost!.Value - b) / b : double.NaN;
            Console.WriteLine(
                $"{name,-14} {result.Status,-10} {result.Cost,12:F6} {result.Seconds * 1e3,10:F2} {result.Evaluations,12} {difference,12:E1}");
        }

        return 0;
    }
}
