namespace Continuo.Adaptation.Reports.Sections;

using System.Collections.Immutable;

using Continuo.Adaptation.Days;
using Continuo.Charts.Pages;
using Continuo.Charts.Svg;

/// <summary>The figures at the top: those of the first policy.</summary>
internal static class HeadFigures
{
    public static ImmutableArray<KeyFigure> Of(DayComparison comparison)
    {
        if (comparison.Runs.IsEmpty)
        {
            return [];
        }

        var run = comparison.Runs[0];
        var saving = (comparison.MeanStaticCost - run.MeanCost) / comparison.MeanStaticCost;
        return
        [
            new($"mean cost of {run.Policy}", NumberText.Of(run.MeanCost, 4)) { Note = $"without a change: {NumberText.Of(comparison.MeanStaticCost, 4)}" },
            new("saved", NumberText.Of(Math.Round(100 * saving, 9))) { Unit = "%" },
            new("control periods that break a limit", $"{run.ViolatedPeriods}")
            {
                Note = $"of {run.Periods.Length}", Standing = run.ViolatedPeriods == 0 ? Standing.Kept : Standing.Broken,
            },
            new("changes", $"{run.Changes}") { Note = run.Alarms > 0 ? $"{run.Alarms} alarms" : "no alarm" },
        ];
    }
}
