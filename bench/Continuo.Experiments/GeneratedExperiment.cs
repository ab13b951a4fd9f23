namespace Continuo.Experiments;

using Continuo.Model;
using Continuo.Placement.Generation;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers;

/// <summary>Random systems beyond the public sizes.</summary>
internal static class GeneratedExperiment
{
    public static int Run(double seconds)
    {
        Console.WriteLine($"{"components",10} {"layers",6} {"seed",4} {"rules",-11} {"status",-10} {"cost",10} {"gap",9} {"seconds",8} {"evaluations",12}");
        foreach (var (components, edge, cloud) in new[] { (15, 2, 3), (30, 3, 3), (60, 4, 4), (120, 4, 5) })
        {
            for (var seed = 1; seed <= 4; seed++)
            {
                var options = new SystemGeneratorOptions
                {
                    Components = components,
                    EdgeLayers = [1, .. Enumerable.Repeat(5, edge)],
                    CloudLayers = [.. Enumerable.Repeat(5, cloud)],
                    LocalLimits = components / 3,
                    GlobalLimits = components / 3,
                };
                var system = SystemGenerator.Generate(options, seed);
                foreach (var rules in new[] { EvaluationRules.Space4AiD, EvaluationRules.Continuo })
                {
                    var result = PlacementSolver.Solve(new PlacementRequest
                    {
                        System = system, Load = LoadProfile.Of(1.8), Rules = rules, TimeLimit = TimeSpan.FromSeconds(seconds), ExplainInfeasible = false,
                    });
                    Console.WriteLine(
                        $"{components,10} {edge + cloud + 2,6} {seed,4} {rules.Name,-11} {result.Status,-10} {result.Cost,10:F4} {result.Gap,9:P3} {result.Seconds,8:F2} {result.Evaluations,12}");
                }
            }
        }

        return 0;
    }
}
