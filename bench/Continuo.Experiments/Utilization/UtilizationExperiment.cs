namespace Continuo.Experiments.Utilization;

using System.Collections.Immutable;
using System.Globalization;

using Continuo.Adaptation.Days;
using Continuo.Adaptation.Policies;
using Continuo.Charts.Pages;
using Continuo.Experiments.Tables;

/// <summary>The utilisation heuristic of the literature against the cheapest placement inside the limits, in the simulator.</summary>
internal static class UtilizationExperiment
{
    private static readonly ImmutableArray<int> Sizes = [2, 4, 8, 10];
    private static readonly ImmutableArray<double> PeakLoads = [1.8, 3.5, 7.5];

    /// <summary>Runs it.</summary>
    /// <param name="knowledge">Which load the policies are told.</param>
    /// <param name="instances">Instances per cell.</param>
    /// <param name="components">Components of the applications; <see langword="null"/>: 2, 4, 8 and 10.</param>
    /// <param name="peak">Largest load in requests/s; <see langword="null"/>: 1.8, 3.5 and 7.5.</param>
    /// <param name="report">The page.</param>
    public static int Run(LoadKnowledge knowledge, int instances, int? components, double? peak, ReportFile report)
    {
        var summary = new ResultTable(
            "The cheapest margin and the cheapest setting of the heuristic without a violated period; costs in % of the placement of the design",
            "components", "peak, requests/s", "static: cost, violated", "continuo: margin, cost", "heuristic: setting, cost", "cheaper or as cheap");
        var sections = new List<ReportSection>();
        var cells = (components is { } size ? [size] : Sizes).SelectMany(c => (peak is { } one ? [one] : PeakLoads).Select(p => new UtilizationCell(c, p)));
        foreach (var cell in cells)
        {
            var settings = UtilizationInstance.Of(cell).Take(instances).ToList();
            var scores = settings.SelectMany((setting, i) => Scores(setting, cell, knowledge, i + 1)).GroupBy(s => s.Policy).Select(g => new CellScore(g.Key, [.. g])).ToList();
            var table = Table(cell, knowledge, scores);
            table.Print();
            sections.Add(new ReportSection(Title(cell), [new ReportFigure(UtilizationPlots.TradeOff(Title(cell), scores).Draw(), "Towards the lower left is better."), table.ToReport()]));
            Summarize(summary, cell, scores);
        }

        summary.Print();
        report.Write(
            "The utilisation heuristic and the cheapest placement",
            $"Violations counted in a simulation · control periods of {UtilizationLoad.PeriodSeconds} s · load: {Known(knowledge)}",
            "uheur",
            [new ReportSection("Summary", [summary.ToReport()]), .. sections]);
        return 0;
    }

    private static IEnumerable<PolicyScore> Scores(PolicySetting setting, UtilizationCell cell, LoadKnowledge knowledge, int seed)
    {
        var policies = UtilizationPolicies.All;
        var comparison = DaySimulation.Run(
            setting, setting.Initial, UtilizationLoad.Of(cell.PeakLoad), [.. policies.Select(p => (Func<IAdaptationPolicy>)(() => p.Make(setting)))], new DayOptions { Knowledge = knowledge, Seed = seed, BoundTimeLimit = TimeSpan.Zero });
        return comparison.Runs.Select((run, i) => PolicyScore.Of(policies[i].Name, setting, run, comparison.MeanStaticCost));
    }

    private static ResultTable Table(UtilizationCell cell, LoadKnowledge knowledge, List<CellScore> scores)
    {
        var table = new ResultTable(
            $"{Title(cell)}, {scores[0].Scores.Count} instances, load: {Known(knowledge)}",
            "policy", "cost, % of static", "violated periods", "%", "by the formulas, %", "requests above a limit, %", "changes", "ms a decision, median");
        foreach (var score in scores)
        {
            table.Add(
                score.Policy, Text(100 * score.CostShare, "F1"), $"{score.Violated} of {score.Periods}", Text(100.0 * score.Violated / score.Periods, "F1"),
                Text(100.0 * score.ViolatedByFormula / score.Periods, "F1"), Text(100 * score.Scores.Average(s => s.AboveLimit), "F1"), Text(score.Scores.Average(s => s.Changes), "F1"), Text(score.Scores.Average(s => s.DecisionMilliseconds), "F2"));
        }

        return table;
    }

    private static void Summarize(ResultTable summary, UtilizationCell cell, List<CellScore> scores)
    {
        var fixedPlacement = scores[0];
        var ours = scores.Where(s => s.Policy.StartsWith("continuo", StringComparison.Ordinal) && s.Violated == 0).MinBy(s => s.CostShare);
        var heuristic = scores.Where(s => s.Policy.StartsWith("uheur", StringComparison.Ordinal) && s.Violated == 0).MinBy(s => s.CostShare);
        summary.Add(
            $"{cell.Components}", Text(cell.PeakLoad), $"100, {fixedPlacement.Violated}", Best(ours), Best(heuristic),
            ours is null ? "no setting without" : heuristic is null || ours.CostShare <= heuristic.CostShare ? "yes" : "no");
    }

    private static string Best(CellScore? score) => score is null ? "none" : $"{score.Policy}, {Text(100 * score.CostShare, "F1")}";

    private static string Title(UtilizationCell cell) => string.Create(CultureInfo.InvariantCulture, $"{cell.Components} components, up to {cell.PeakLoad} requests/s");

    private static string Known(LoadKnowledge knowledge) => knowledge == LoadKnowledge.Coming ? "that of the coming period is known" : "as measured in the period before";

    private static string Text(double value, string format = "G4") => value.ToString(format, CultureInfo.InvariantCulture);
}
