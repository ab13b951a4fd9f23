namespace Continuo.Cli.Screens;

using System.Collections.Immutable;

using Continuo.Adaptation.Decisions;
using Continuo.Cli.Documents;
using Continuo.Model;
using Continuo.Placement.RunTime;

/// <summary>A replay of decisions for people.</summary>
internal static class ReplayScreen
{
    public static string Line(int decisions, ImmutableArray<ReplayedDecision> differences) =>
        $"{Figures.Count(decisions, "decision")} taken again, {(differences.IsEmpty ? "all the same" : $"{differences.Length} differently")}";

    public static void Show(Screen screen, SystemDescription system, int decisions, ImmutableArray<ReplayedDecision> differences)
    {
        screen.Status(decisions > 0 && differences.IsEmpty, Line(decisions, differences));
        if (differences.IsEmpty)
        {
            return;
        }

        screen.Heading("Differences");
        screen.Table(
            [">time", ">measured", "recorded", "now", "placement now, against the recorded one"],
            differences.Select(d => (string[])
            [
                Figures.Seconds(d.Recorded.Seconds),
                d.Recorded.MeasuredLoad is { } load ? Figures.Rate(load) : Figures.None,
                Words.Of(d.Recorded.Cause),
                Words.Of(d.Now.Cause),
                string.Join("; ", PlacementChanges.Between(system, d.Recorded.Placement, d.Now.Placement).Select(c => $"{Words.Of(c.Kind)} {c.Subject} {c.From} → {c.To}".Trim())),
            ]));
    }
}
