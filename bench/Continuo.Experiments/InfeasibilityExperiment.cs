namespace Continuo.Experiments;

using System.Diagnostics;
using Continuo.Model;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers;

/// <summary>Public systems with their limits scaled down: how fast feasibility is decided and a conflict explained.</summary>
internal static class InfeasibilityExperiment
{
    private static readonly double[] Factors = [0.15, 0.2, 0.3, 0.4, 0.5, 0.7, 1];

    public static int Run(string folder)
    {
        Console.WriteLine($"{"system",-14} {"factor",6} {"status",-10} {"decided ms",10} {"explained ms",12}  conflict, relaxation");
        foreach (var (name, system) in PublicSystems.Of(folder))
        {
            if (!name.EndsWith("strict", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var factor in Factors)
            {
                var request = new PlacementRequest
                {
                    System = Scaled(system, factor),
                    Load = LoadProfile.Of(1.8),
                    Rules = EvaluationRules.Space4AiD,
                    TimeLimit = TimeSpan.FromSeconds(20),
                    Threads = 1,
                };
                var start = Stopwatch.GetTimestamp();
                var result = PlacementSolver.Solve(request);
                var total = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                var why = result.Infeasible is not { } report ? "" :
                    $"{string.Join(' ', report.Conflict)} | {string.Join(' ', report.SmallestRelaxation.Select(r => $"{r.Key}={r.Value:F3}"))} | all x{report.ScaleAll:F4}{(report.IsComplete ? "" : " (incomplete)")}";
                Console.WriteLine($"{name,-14} {factor,6} {result.Status,-10} {result.Seconds * 1e3,10:F1} {total,12:F1}  {why}");
            }
        }

        return 0;
    }

    private static SystemDescription Scaled(SystemDescription system, double factor) => system with
    {
        Requirements = new Requirements(
            [.. system.Requirements.Local.Select(l => l with { LimitSeconds = l.LimitSeconds * factor })],
            [.. system.Requirements.Global.Select(g => g with { LimitSeconds = g.LimitSeconds * factor })]),
    };
}
