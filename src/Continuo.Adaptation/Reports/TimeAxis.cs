namespace Continuo.Adaptation.Reports;

using System.Collections.Immutable;

using Continuo.Adaptation.Days;
using Continuo.Charts.Axes;
using Continuo.Charts.Plots;

/// <summary>Hours from the start of the trace.</summary>
internal static class TimeAxis
{
    public static AxisOptions Options { get; } = new() { Title = "time since the start, h", Includes = [0] };

    /// <summary>A value of each control period as steps.</summary>
    public static ImmutableArray<Point> Steps(PolicyRun run, Func<PeriodOutcome, double> value) =>
        Steps([.. run.Periods.Select(p => (p.FromSeconds, p.ToSeconds, value(p)))]);

    /// <summary>A reference of each control period as steps.</summary>
    public static ImmutableArray<Point> Steps(DayComparison comparison, Func<ReferenceCost, double> value)
    {
        var period = comparison.Options.ControlPeriod.TotalSeconds;
        return Steps([.. comparison.References.Select((r, k) => (k * period, Math.Min((k + 1) * period, comparison.Trace.EndSeconds), value(r)))]);
    }

    private static ImmutableArray<Point> Steps(List<(double From, double To, double Value)> periods)
    {
        var points = ImmutableArray.CreateBuilder<Point>();
        for (var k = 0; k < periods.Count; k++)
        {
            if (k == 0 || periods[k].Value.CompareTo(periods[k - 1].Value) != 0)
            {
                points.Add(new Point(periods[k].From / 3600, periods[k].Value));
            }
        }

        if (periods.Count > 0)
        {
            points.Add(new Point(periods[^1].To / 3600, periods[^1].Value));
        }

        return points.ToImmutable();
    }
}
