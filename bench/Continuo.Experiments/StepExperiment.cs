namespace Continuo.Experiments;

using System.Diagnostics;

using Continuo.Placement.RunTime;
using Continuo.Placement.Solvers;

/// <summary>One run-time step from every shipped placement to every load, against what SPACE4AI-R reached with its published setting.</summary>
internal static class StepExperiment
{
    private const int Runs = 5;

    public static int Run(string folder)
    {
        var baselines = RunTimeBaseline.ReadPublished(folder);
        var times = new Dictionary<int, List<double>>();
        var ratios = new List<double>();
        var (dearer, open, worseThanStatic, infeasible) = (0, 0, 0, 0);
        baselines.GroupBy(b => b.Instance).Select(g => g.First()).ToList().ForEach(b => Take(folder, b));
        Console.WriteLine($"{"instance",-44} {"load",8} {"status",-9} {"cost",10} {"baseline",10} {"static",10} {"ms",8}");
        foreach (var baseline in baselines)
        {
            var runs = Enumerable.Range(0, Runs).Select(_ => Take(folder, baseline)).ToList();
            var result = runs[0].Result;
            var list = times.TryGetValue(runs[0].Components, out var known) ? known : times[runs[0].Components] = [];
            list.AddRange(runs.Select(r => r.Milliseconds));
            ratios.Add(baseline.CpuSeconds * 1e3 / runs.Select(r => r.Milliseconds).Median());
            dearer += result.Evaluation.Cost > baseline.Cost * (1 + 1e-9) ? 1 : 0;
            open += result.Status == SolveStatus.Optimal ? 0 : 1;
            worseThanStatic += result.Static.Feasible && result.Evaluation.Cost > result.Static.Cost * (1 + 1e-9) ? 1 : 0;
            infeasible += result.Evaluation.Feasible ? 0 : 1;
            Console.WriteLine(
                $"{baseline.Instance,-44} {baseline.Load,8:G4} {result.Status,-9} {result.Evaluation.Cost,10:F5} {baseline.Cost,10:F5} {result.Static.Cost,10:F5} {runs.Select(r => r.Milliseconds).Median(),8:F2}");
        }

        foreach (var (components, list) in times.OrderBy(t => t.Key))
        {
            double[] sorted = [.. list.Order()];
            Console.WriteLine($"{components} components: {sorted.Length} steps, median {sorted.AsEnumerable().Median():F2} ms, p99 {sorted[(int)(0.99 * (sorted.Length - 1))]:F2} ms, largest {sorted[^1]:F2} ms");
        }

        Console.WriteLine($"{baselines.Count} steps: {dearer} dearer than the baseline, {open} not proved, {worseThanStatic} dearer than what runs, {infeasible} infeasible; CPU time of the baseline / ours: median {ratios.Median():F0}");
        return dearer + open + worseThanStatic + infeasible;
    }

    private static (RunTimeStepResult Result, double Milliseconds, int Components) Take(string folder, RunTimeBaseline baseline)
    {
        var request = baseline.Request(folder);
        var start = Stopwatch.GetTimestamp();
        var result = RunTimeStep.Take(request);
        return (result, Stopwatch.GetElapsedTime(start).TotalMilliseconds, request.System.Application.Components.Length);
    }
}
