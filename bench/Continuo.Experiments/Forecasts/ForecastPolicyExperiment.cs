namespace Continuo.Experiments.Forecasts;

using System.Globalization;

using Continuo.Adaptation.Days;
using Continuo.Adaptation.Policies;
using Continuo.Charts.Pages;
using Continuo.Experiments.Profiles;
using Continuo.Experiments.Tables;
using Continuo.Files;
using Continuo.Model;
using Continuo.Placement.Rules;

/// <summary>Policies over a week: what a forecast is worth between the last measurement and an oracle.</summary>
internal static class ForecastPolicyExperiment
{
    private const string Sample = "samples/inspection";
    private const double SampleMargin = 0.2;

    /// <summary>Days after which the policies are judged: a forecast needs two seasons.</summary>
    private const int FirstDays = 2;

    private static readonly double[] BootSeconds = [60, 300];

    /// <summary>Runs it, from the root of the repository.</summary>
    /// <param name="folder">The public set of SPACE4AI-R, whose use case A is run too (a week of the loads of B and C takes hours to simulate); may be null.</param>
    /// <param name="weeks">Weeks, each with its own noise and arrivals.</param>
    /// <param name="report">The page.</param>
    public static int Run(string? folder, int weeks, ReportFile report)
    {
        var day = LoadTraceReader.Read(Path.Combine(Sample, "day.csv")).Value!;
        var system = SystemDescriptionReader.Read(Path.Combine(Sample, "system.json")).Value!;
        var peak = day.PeakRate;
        List<(string Name, PolicySetting Setting, double Peak)> cases =
        [
            (Sample, new PolicySetting(system, EvaluationRules.Continuo, DesignPlacement.Of(system, peak, EvaluationRules.Continuo, SampleMargin)!), peak),
            .. folder is null ? [] : UseCase.All.Take(1).Select(u => OfUseCase(folder, u)),
        ];
        var sections = new List<ReportSection>();
        foreach (var (name, setting, most) in cases)
        {
            var blocks = new List<ReportBlock>();
            foreach (var boot in BootSeconds)
            {
                var title = string.Create(CultureInfo.InvariantCulture, $"{name}, instances start in {boot} s, {weeks} weeks, from day {FirstDays + 1} on");
                var scores = Scores(setting, day, most, boot, weeks);
                var table = Table(title, scores);
                table.Print();
                blocks.AddRange([new ReportFigure(ForecastPlots.TradeOff(title, scores).Draw(), "A point for each margin; towards the lower left is better."), table.ToReport()]);
            }

            sections.Add(new ReportSection(name, [.. blocks]));
        }

        report.Write("What a forecast is worth", "Policies over a week, violations counted in a simulation", "forecast-policies", [.. sections]);
        return 0;
    }

    private static (string Name, PolicySetting Setting, double Peak) OfUseCase(string folder, UseCase useCase)
    {
        var (system, initial) = PublicRunTimeSystems.Read(folder, useCase.Instance);
        return ($"use case {useCase.Name}", new PolicySetting(system, EvaluationRules.Space4AiR, initial), useCase.PeakLoad);
    }

    private static List<ForecastScores> Scores(PolicySetting setting, LoadTrace day, double peak, double bootSeconds, int weeks) =>
    [
        .. Enumerable.Range(1, weeks).SelectMany(seed => Week(setting, WeekLoad.Of(day, peak, seed), seed, bootSeconds))
            .GroupBy(s => (s.Run.Policy, s.Margin))
            .Select(g => new ForecastScores(g.Key.Policy, g.Key.Margin, [.. g.Select(s => s.Run)], g.Average(s => s.Run.MeanCost / s.StaticCost))),
    ];

    private static ResultTable Table(string title, List<ForecastScores> scores)
    {
        var table = new ResultTable(
            title, "policy", "margin", "cost, % of static", "violated periods", "%", "requests above a limit, %", "changes a day", "ms a decision, median") { WordColumns = 2 };
        foreach (var score in scores)
        {
            var days = score.Runs.Sum(r => r.Periods.Sum(p => p.ToSeconds - p.FromSeconds)) / (24 * 3600);
            table.Add(
                score.Policy, score.Margin, Text(100 * score.CostShare, "F1"), $"{score.Violated} of {score.Periods}", Text(100.0 * score.Violated / score.Periods, "F2"),
                Text(100.0 * score.Runs.Sum(r => r.RequestsAboveLimit) / score.Runs.Sum(r => r.RequestsMeasured), "F2"), Text(score.Runs.Sum(r => r.Changes) / days, "F1"),
                Text(1e3 * score.Runs.SelectMany(r => r.Periods).Select(p => p.DecisionSeconds).Quantile(0.5), "F2"));
        }

        return table;
    }

    private static IEnumerable<(string Margin, PolicyRun Run, double StaticCost)> Week(PolicySetting setting, LoadTrace trace, int seed, double bootSeconds)
    {
        var options = new DayOptions { Seed = seed, BootTime = TimeSpan.FromSeconds(bootSeconds) };
        var policies = ForecastPolicies.Of(setting, trace, options);
        var comparison = DaySimulation.Run(setting, setting.Initial, trace, [.. policies.Select(p => p.Make)], options);
        var runs = comparison.Runs.Select(run => run with { Periods = [.. run.Periods.Where(p => p.FromSeconds >= FirstDays * 24 * 3600)] }).ToList();
        return runs.Select((run, i) => (policies[i].Margin, run, runs[0].MeanCost));
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
