namespace Continuo.Experiments;

using Continuo.Placement.RunTime.Published;

/// <summary>
/// The published heuristic made anew, against the original with the same settings (is it a fair peer?) and against the exact step
/// (what does the proof cost, what does it save?).
/// </summary>
internal static class PublishedHeuristicExperiment
{
    private const double Equal = 1e-9;

    private static readonly (string Name, string Setting, PublishedHeuristicOptions Options)[] Settings =
    [
        ("paper", "runtime_paper_rg10000_ls1666", PublishedHeuristicOptions.Paper),
        ("default", "runtime_default_rg1000_ls10", PublishedHeuristicOptions.Default),
        ("loop", "runtime_loop_rg10_ls2", PublishedHeuristicOptions.Loop),
    ];

    public static int Run(string folder, int seeds)
    {
        var baselines = RunTimeBaseline.Read(folder);

        // Warm code: all systems once by each method, before anything is timed.
        baselines.ForEach(b => HeuristicComparison.Of(folder, b, PublishedHeuristicOptions.Default, 1));
        var faults = 0;
        foreach (var (name, setting, options) in Settings)
        {
            var rows = baselines.Where(b => b.Setting == setting).Select(b => HeuristicComparison.Of(folder, b, options, seeds)).ToList();
            Console.WriteLine($"{name}: {options.RandomGreedyIterations} samples, {options.LocalSearchIterations} rounds, elite {options.Elite}; {seeds} seeds");
            Print(rows);
            faults += rows.Count(r => !r.Proved || r.Found.Any(cost => cost < r.ExactCost * (1 - Equal)));
        }

        Console.WriteLine($"{faults} steps without proof, or with a heuristic cheaper than the proved optimum");
        return faults;
    }

    private static void Print(List<HeuristicComparison> rows)
    {
        Console.WriteLine(
            $"{"set",-10} {"comp",4} {"load",6} {"n",3} | {"original",9} {"found",6} {"CPU ms",7} | {"anew",9} {"found",6} {"CPU ms",7} | {"mean",7} {"equal",6} {"less",6} {"more",6} | {"exact",9} {"saves",6} {"CPU ms",7} {"ratio",6}");
        foreach (var group in rows.GroupBy(r => (r.Set, r.Components, r.Baseline.Load)).OrderBy(g => g.Key))
        {
            Line($"{group.Key.Set,-10} {group.Key.Components,4} {group.Key.Load,6:0.###}", [.. group]);
        }

        Line($"{"all",-22}", rows);
        double[] differences = [.. rows.SelectMany(r => r.AboveOriginal)];
        var both = rows.FindAll(r => r.Baseline.Cost is not null && r.Found.Any());
        var totals = both.Sum(r => r.Found.Average()) / both.Sum(r => r.Baseline.Cost!.Value);
        Console.WriteLine(
            $"cost anew against the original: sum of the costs {totals - 1:P2}, mean of the steps {Mean(differences):P2}, median {differences.Median():P2}, from {differences.Min():P1} to {differences.Max():P1}; CPU time of the heuristic over that of the exact step: median {rows.Select(r => r.HeuristicCpuSeconds / r.ExactCpuSeconds).Median():F1}");
        Console.WriteLine(
            $"saving of the exact step: {rows.SelectMany(r => r.Saved).Count(s => s > Equal)} of {rows.Sum(r => r.Found.Count())} answers dearer than the optimum, mean {Mean(rows.SelectMany(r => r.Saved)):P2}, most {rows.SelectMany(r => r.Saved).Max():P1}; no answer: {Share(rows.SelectMany(r => r.Costs), c => c is null):P1} anew, {Share(rows, r => r.Baseline.Cost is null):P1} original");
        Console.WriteLine();
    }

    private static void Line(string title, List<HeuristicComparison> rows)
    {
        double[] above = [.. rows.SelectMany(r => r.AboveOriginal)];
        var comparable = rows.FindAll(r => r.Baseline.Cost is not null && r.Found.Any());
        Console.WriteLine(
            $"{title} {rows.Count,3} | {Mean(comparable.Select(r => r.Baseline.Cost!.Value)),9:F4} {Share(rows, r => r.Baseline.Cost is not null),6:P0} {Mean(rows.Select(r => r.Baseline.CpuSeconds)) * 1e3,7:F1} | " +
            $"{Mean(comparable.Select(r => r.Found.Average())),9:F4} {Share(rows.SelectMany(r => r.Costs), c => c is not null),6:P0} {Mean(rows.Select(r => r.HeuristicCpuSeconds)) * 1e3,7:F1} | " +
            $"{Mean(above),7:P2} {Share(above, a => Math.Abs(a) <= Equal),6:P0} {Share(above, a => a < -Equal),6:P0} {Share(above, a => a > Equal),6:P0} | " +
            $"{Mean(comparable.Select(r => r.ExactCost)),9:F4} {Mean(rows.SelectMany(r => r.Saved)),6:P1} {Mean(rows.Select(r => r.ExactCpuSeconds)) * 1e3,7:F2} {rows.Sum(r => r.HeuristicCpuSeconds) / rows.Sum(r => r.ExactCpuSeconds),6:F1}");
    }

    private static double Mean(IEnumerable<double> values) => values.DefaultIfEmpty(double.NaN).Average();

    private static double Share<T>(IEnumerable<T> all, Func<T, bool> counted) => Mean(all.Select(x => counted(x) ? 1.0 : 0.0));
}
