namespace Continuo.Experiments;

using Continuo.Placement.RunTime;
using Continuo.Placement.RunTime.Published;
using Continuo.Placement.Solvers;

/// <summary>One step by three: the original (from the table), the heuristic made anew with several seeds, and the exact step.</summary>
internal sealed record HeuristicComparison(
    RunTimeBaseline Baseline, int Components, double?[] Costs, double HeuristicCpuSeconds, double ExactCost, double ExactCpuSeconds, bool Proved)
{
    private const int ExactRuns = 5;

    /// <summary>Set of the system: light, strict, or use case A, B or C (scenario 1, 2 or 3).</summary>
    public string Set => Baseline.Instance.Split('/') is ["GeneralWorkflows", var set, ..] ? set : $"use case {(char)('A' + Baseline.Instance[^1] - '1')}";

    /// <summary>Costs against the original, relative, where both found a placement.</summary>
    public IEnumerable<double> AboveOriginal => Baseline.Cost is { } original ? Found.Select(cost => (cost / original) - 1) : [];

    /// <summary>What the exact step saves of the heuristic's cost, where that found a placement.</summary>
    public IEnumerable<double> Saved => Found.Select(cost => 1 - (ExactCost / cost));

    /// <summary>Costs of the seeds that found a placement.</summary>
    public IEnumerable<double> Found => Costs.OfType<double>();

    public static HeuristicComparison Of(string folder, RunTimeBaseline baseline, PublishedHeuristicOptions options, int seeds)
    {
        var request = baseline.Request(folder);
        var before = Environment.CpuUsage.TotalTime;
        double?[] costs = [.. Enumerable.Range(0, seeds).Select(k => PublishedHeuristic.Take(request, options with { Seed = options.Seed + k }).Evaluation?.Cost)];
        var heuristic = (Environment.CpuUsage.TotalTime - before).TotalSeconds / seeds;
        var exact = Enumerable.Range(0, ExactRuns).Select(_ => Exact(request)).ToList();
        var (result, _) = exact[0];
        return new HeuristicComparison(
            baseline, request.System.Application.Components.Length, costs, heuristic, result.Evaluation.Cost, exact.Select(e => e.Cpu).Median(), result.Status == SolveStatus.Optimal);
    }

    private static (RunTimeStepResult Result, double Cpu) Exact(RunTimeStepRequest request)
    {
        var before = Environment.CpuUsage.TotalTime;
        var result = RunTimeStep.Take(request);
        return (result, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }
}
