namespace Continuo.Experiments.Scalability;

using System.Globalization;
using System.Text.RegularExpressions;

using Continuo.Experiments.Tables;
using Continuo.Model;
using Continuo.Placement.RunTime;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers;

/// <summary>One step from the design to every load, by size and tightness, as in the experiments of SPACE4AI-R.</summary>
internal static partial class ScalabilityExperiment
{
    private const int Runs = 7;
    private const int WarmUps = 5;

    public static int Run(string folder, ReportFile report)
    {
        var cells = Cells(folder);
        var costs = new ResultTable(
            "Mean costs of one step from the placement of the design; `original`: SPACE4AI-R with its published setting, as measured",
            "set", "components", "load", "instances", "static", "original", "ours", "saving %, original", "saving %, ours", "dearer", "proved", "original CPU s, mean (most)", "ours CPU ms, mean");
        foreach (var cell in cells)
        {
            costs.Add(
                cell.Set, $"{cell.Components}", Text(cell.Load), $"{cell.Steps.Count}", Text(cell.Steps.Average(s => s.StaticCost), "F4"), Text(cell.Steps.Average(s => s.Original.Cost!.Value), "F4"),
                Text(cell.Steps.Average(s => s.Cost), "F4"), Text(cell.SavingOfOriginal, "F1"), Text(cell.Saving, "F1"), $"{cell.Dearer}", $"{cell.Steps.Count(s => s.Proved)}",
                $"{Text(cell.Steps.Average(s => s.Original.CpuSeconds), "F2")} ({Text(cell.Steps.Max(s => s.Original.CpuSeconds), "F2")})",
                Text(1e3 * cell.Steps.SelectMany(s => s.Times).Average(t => t.CpuSeconds), "F1"));
        }

        var times = Times(cells);
        costs.Print();
        times.Print();
        report.Write(
            "Scalability of the run-time step", "One step from the placement of the design · rules space4ai-r, energy share of edge devices 0.1", "scalability",
            ScalabilityPlots.Savings(cells, costs), ScalabilityPlots.Times(cells, times));
        return cells.Sum(c => c.Dearer + c.Steps.Count(s => !s.Proved));
    }

    private static List<ScalabilityCell> Cells(string folder)
    {
        var steps = RunTimeBaseline.ReadPublished(folder).Select(step => (step, Name: NameOf().Match(step.Instance))).Where(s => s.Name.Success).ToList();

        // Steps before the clock starts: the first calls compile code, and code that is used much is compiled again.
        for (var round = 0; round < WarmUps; round++)
        {
            steps.ForEach(s => Take(folder, s.step));
        }

        return
        [
            .. steps.GroupBy(s => (Set: s.Name.Groups["set"].Value, Components: int.Parse(s.Name.Groups["size"].Value, CultureInfo.InvariantCulture), s.step.Load))
                .OrderBy(g => g.Key)
                .Select(g => new ScalabilityCell(g.Key.Set, g.Key.Components, g.Key.Load, [.. g.Select(s => Step(folder, s.step))])),
        ];
    }

    private static ScalabilityStep Step(string folder, RunTimeBaseline original)
    {
        var runs = Enumerable.Range(0, Runs).Select(_ => WorkClock.Of(() => Take(folder, original))).ToList();
        var result = runs[0].Result;
        return new ScalabilityStep(original, result.Static.Cost, result.Evaluation.Cost, result.Status == SolveStatus.Optimal, [.. runs.Select(r => r.Time)]);
    }

    private static RunTimeStepResult Take(string folder, RunTimeBaseline step) => RunTimeStep.Take(step.Request(folder));

    private static ResultTable Times(List<ScalabilityCell> cells)
    {
        var table = new ResultTable(
            $"Time of a step, one thread, warm process, {Runs} runs of each; CPU time is that of the whole process",
            "components", "steps", "ms, median", "p99", "most", "CPU ms, median", "p99", "original CPU ms, median", "p99", "original / ours, CPU, median (least)");
        foreach (var size in cells.GroupBy(c => c.Components).OrderBy(g => g.Key))
        {
            var steps = size.SelectMany(c => c.Steps).ToList();
            var runs = steps.SelectMany(s => s.Times).ToList();
            var ratios = steps.Select(s => s.Original.CpuSeconds / s.Times.Select(t => t.CpuSeconds).Quantile(0.5)).ToList();
            table.Add(
                $"{size.Key}", $"{runs.Count}", Milliseconds(runs, t => t.Seconds, 0.5), Milliseconds(runs, t => t.Seconds, 0.99), Milliseconds(runs, t => t.Seconds, 1),
                Milliseconds(runs, t => t.CpuSeconds, 0.5), Milliseconds(runs, t => t.CpuSeconds, 0.99),
                Text(1e3 * steps.Select(s => s.Original.CpuSeconds).Quantile(0.5), "F0"), Text(1e3 * steps.Select(s => s.Original.CpuSeconds).Quantile(0.99), "F0"),
                $"{Text(ratios.Quantile(0.5), "F0")} ({Text(ratios.Min(), "F0")})");
        }

        return table;
    }

    private static string Milliseconds(List<WorkClock> runs, Func<WorkClock, double> seconds, double share) => Text(1e3 * runs.Select(seconds).Quantile(share), "F1");

    private static string Text(double value, string format = "G4") => value.ToString(format, CultureInfo.InvariantCulture);

    [GeneratedRegex("^GeneralWorkflows/(?<set>[A-Za-z]+)/(?<size>[0-9]+)Components/")]
    private static partial Regex NameOf();
}
