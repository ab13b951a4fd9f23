namespace Continuo.Experiments;

using System.Diagnostics;
using Continuo.Model;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers;
using Google.OrTools.LinearSolver;

/// <summary>
/// A generic solver on the systems whose limits are too loose to matter: without limits the problem is a mixed-integer linear
/// program. Its optimum must be ours, and the times stand side by side.
/// </summary>
internal static class PeerExperiment
{
    public static int Run(string folder, double seconds)
    {
        Console.WriteLine($"{"system",-14} {"ours",10} {"ms",8}   {"HiGHS",10} {"ms",8} {"ratio",7}   {"CP-SAT",10} {"ms",8} {"ratio",7}");
        var disagreements = 0;
        foreach (var (name, system) in PublicSystems.Of(folder).Where(s => s.Name.EndsWith("light", StringComparison.Ordinal)))
        {
            var request = new PlacementRequest
            {
                System = system with { Requirements = Requirements.None }, Load = LoadProfile.Of(1.8), Rules = EvaluationRules.Space4AiD, Threads = 1,
            };
            var ours = Enumerable.Range(0, 7).Select(_ => PlacementSolver.Solve(request)).OrderBy(r => r.Seconds).ElementAt(3);
            var line = $"{name,-14} {ours.Cost,10:F5} {ours.Seconds * 1e3,8:F1}";
            foreach (var kind in new[] { "HIGHS", "SAT" })
            {
                var start = Stopwatch.GetTimestamp();
                var (cost, proved) = new PlacementProgram(request).Solve(kind, seconds);
                var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                line += $"   {cost,10:F5}{(proved ? ' ' : '*')}{milliseconds,8:F0} {milliseconds / (ours.Seconds * 1e3),7:F0}";
                disagreements += proved && Math.Abs(cost - ours.Cost!.Value) > 1e-6 * cost ? 1 : 0;
            }

            Console.WriteLine(line);
        }

        Console.WriteLine($"* not proved within {seconds} s; {disagreements} disagreements");
        return disagreements == 0 ? 0 : 1;
    }
}
