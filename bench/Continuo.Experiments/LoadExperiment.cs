namespace Continuo.Experiments;

using System.Diagnostics;
using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Loads;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers;

/// <summary>
/// The largest load of the optimum of every public system: time, agreement with the full evaluator, and against a plain bisection on it;
/// then a sweep whose searches start from their neighbours against searches of their own.
/// </summary>
internal static class LoadExperiment
{
    private const int Runs = 7;
    private const double Precision = 1e-6;

    public static int Run(string folder)
    {
        var placed = PublicSystems.Of(folder).Select(s => (s.Name, s.System, Solve(s.System, 1.8).Placement)).Where(s => s.Placement is not null).ToList();
        foreach (var rules in new[] { EvaluationRules.Continuo, EvaluationRules.Space4AiD })
        {
            Console.WriteLine($"rules {rules.Name}");
            Largest([.. placed.Select(s => (s.Name, s.System, s.Placement!))], rules);
        }

        Sweeps([.. placed.Select(s => s.System)]);
        return 0;
    }

    private static void Largest(List<(string Name, SystemDescription System, Placement Placement)> placed, EvaluationRules rules)
    {
        placed.ForEach(s => MaximumLoad.Of(Request(s.System, s.Placement, rules)));
        Console.WriteLine($"{"system",-14} {"load",10} {"binds",-22} {"intervals",9} {"ms",8} {"bisection",10} {"ms",8} {"next infeasible",16}");
        var times = new List<(int Components, double Ours, double Bisection)>();
        foreach (var (name, system, placement) in placed)
        {
            var request = Request(system, placement, rules);
            var result = MaximumLoad.Of(request);
            var ours = Median(() => MaximumLoad.Of(request));
            var bisected = Bisected(request);
            var theirs = Median(() => Bisected(request));
            var above = result.Load is { } load && double.IsFinite(load) ? Check(request, load) : "-";
            Console.WriteLine(
                $"{name,-14} {result.Load,10:F6} {result.Binding?.Kind + " " + result.Binding?.Subject,-22} {result.Feasible.Length,9} {ours,8:F2} {bisected,10:F6} {theirs,8:F2} {above,16}");
            times.Add((system.Application.Components.Length, ours, theirs));
        }

        foreach (var group in times.GroupBy(t => t.Components).OrderBy(g => g.Key))
        {
            Console.WriteLine($"{group.Key} components: ours median {group.Select(t => t.Ours).Median():F2} ms, most {group.Max(t => t.Ours):F2} ms; bisection to {Precision:E0} median {group.Select(t => t.Bisection).Median():F2} ms");
        }
    }

    private static void Sweeps(List<SystemDescription> systems)
    {
        double[] loads = [.. Enumerable.Range(1, 20).Select(i => i / 10.0)];
        var (warm, alone, differences) = (0.0, 0.0, 0);
        foreach (var system in systems)
        {
            var problem = new PlacementRequest { System = system, Load = LoadProfile.Of(1), Rules = EvaluationRules.Space4AiD, Threads = 1, ExplainInfeasible = false };
            var swept = LoadSweep.Run(new LoadSweepRequest { Problem = problem, Loads = [.. loads] });
            warm += swept.Points.Sum(p => p.Result.Seconds);
            foreach (var point in swept.Points)
            {
                var own = Solve(system, point.Load);
                alone += own.Seconds;
                differences += own.Cost == point.Result.Cost && own.Status == point.Result.Status ? 0 : 1;
            }
        }

        Console.WriteLine($"sweeps of {loads.Length} loads over {systems.Count} systems: {warm:F2} s of search from neighbours, {alone:F2} s on their own; {differences} answers differ");
    }

    private static string Check(MaximumLoadRequest request, double load) =>
        IsFeasible(request, load) && !IsFeasible(request, Math.BitIncrement(load)) ? "yes" : "NO";

    /// <summary>The bisection of the older tools, between a feasible load and twice as much as the servers can take.</summary>
    private static double Bisected(MaximumLoadRequest request)
    {
        var (low, high) = (request.Load.Uniform!.Value, 64.0);
        while (high - low > Precision)
        {
            var middle = (low + high) / 2;
            (low, high) = IsFeasible(request, middle) ? (middle, high) : (low, middle);
        }

        return low;
    }

    private static bool IsFeasible(MaximumLoadRequest request, double load) =>
        new PlacementEvaluator(request.System, LoadProfile.Of(load), request.Rules).Evaluate(request.Placement).Feasible;

    private static MaximumLoadRequest Request(SystemDescription system, Placement placement, EvaluationRules rules) =>
        new() { System = system, Placement = placement, Load = LoadProfile.Of(1.8), Rules = rules };

    private static double Median<T>(Func<T> run) => Enumerable.Range(0, Runs).Select(_ =>
    {
        var start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }).Median();

    private static SolveResult Solve(SystemDescription system, double load) => PlacementSolver.Solve(
        new PlacementRequest { System = system, Load = LoadProfile.Of(load), Rules = EvaluationRules.Space4AiD, Threads = 1, ExplainInfeasible = false });
}
