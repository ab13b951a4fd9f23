namespace Continuo.Cli.Screens;

using System.Globalization;

using Continuo.Adaptation.Days;
using Continuo.Adaptation.Policies;
using Continuo.Cli.Documents;

/// <summary>Policies over a day for people.</summary>
internal static class DayScreen
{
    private const int MostChanges = 40;

    public static string Line(DayComparison comparison) => string.Join(
        '\n',
        comparison.Runs.Select(run =>
            $"{run.Policy}: cost {Figures.Cost(run.MeanCost)}, {Figures.Count(run.ViolatedPeriods, "violated period")} of {run.Periods.Length}, {Figures.Count(run.Changes, "change")}"));

    public static void Show(Screen screen, DayComparison comparison)
    {
        var options = comparison.Options;
        screen.Line(
            $"{Figures.Count(comparison.References.Length, "control period")} of {Figures.Seconds(options.ControlPeriod.TotalSeconds)}, load up to {Figures.Rate(comparison.Trace.PeakRate)}; policies are told {(options.Knowledge == LoadKnowledge.Coming ? "the coming load" : "the load that was measured")}; seed {options.Seed}");
        screen.Line(
            $"mean cost without a change {Figures.Cost(comparison.MeanStaticCost)}{(comparison.MeanLowerBound is { } bound ? $", with every change free and the load known {Figures.Cost(bound)} (proved)" : "")}");
        LeftOutLine.Show(screen, comparison.Setting.System.LeftOut);
        screen.Heading("Policies");
        screen.Table(
            ["policy", ">mean cost", ">against static", ">violated periods", ">requests above a limit", ">changes", ">alarms", ">time of a decision"],
            comparison.Runs.Select(run => (string[])
            [
                run.Policy,
                Figures.Cost(run.MeanCost),
                Figures.Percent((run.MeanCost - comparison.MeanStaticCost) / comparison.MeanStaticCost),
                $"{run.ViolatedPeriods} of {run.Periods.Length}",
                Figures.Percent(run.RequestsMeasured == 0 ? 0 : (double)run.RequestsAboveLimit / run.RequestsMeasured),
                run.Changes.ToString(CultureInfo.InvariantCulture),
                run.Alarms.ToString(CultureInfo.InvariantCulture),
                $"{Median(run) * 1e3:0.00} ms",
            ]));
        if (comparison.Runs.FirstOrDefault(run => run.Policy.StartsWith("continuo", StringComparison.Ordinal)) is { } ours)
        {
            Changes(screen, ours);
        }
    }

    private static void Changes(Screen screen, PolicyRun run)
    {
        var rows = run.Periods.Select(p => p.Decision).Where(d => !d.Changes.IsEmpty)
            .SelectMany(d => d.Changes.Select((change, index) => (string[])
            [
                index == 0 ? Time(d.Seconds) : "",
                index == 0 ? Figures.Rate(d.PlannedLoad ?? double.NaN) : "",
                index == 0 ? Words.Of(d.Cause) : "",
                Words.Of(change.Kind),
                change.Subject,
                $"{change.From} → {change.To}".Trim(' ', '→'),
                change.Reason,
            ])).ToList();
        screen.Heading($"Changes of {run.Policy}{(rows.Count > MostChanges ? $", the first {MostChanges} of {rows.Count}" : "")}");
        if (rows.Count == 0)
        {
            screen.Line("  none");
            return;
        }

        screen.Table([">time", ">planned for", "because", "change", "what", "how", "why"], rows.Take(MostChanges));
    }

    private static double Median(PolicyRun run)
    {
        double[] times = [.. run.Periods.Select(p => p.DecisionSeconds).Order()];
        return times[times.Length / 2];
    }

    private static string Time(double seconds) => TimeSpan.FromSeconds(seconds) is var time && time.Days > 0
        ? $"{time.Days}d {time:hh\\:mm}"
        : $"{TimeSpan.FromSeconds(seconds):hh\\:mm\\:ss}";
}
