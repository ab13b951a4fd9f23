namespace Continuo.Cli.Screens;

using Continuo.Cli.Documents;
using Continuo.Placement.RunTime;
using Continuo.Placement.RunTime.Intervals;

/// <summary>Load intervals for people.</summary>
internal static class IntervalsScreen
{
    public static string Line(PlacementIntervalRequest request, PlacementIntervals intervals) => intervals.LargestLoad is { } most
        ? $"{Figures.Count(intervals.Intervals.Length, "interval")} up to a load of {Load(most)}{(most < request.To && intervals.IsComplete ? ", the largest that a placement can carry" : "")}"
        : intervals.LeftOut.IsEmpty ? "no load of the interval can be carried" : "not known which loads can be carried";

    public static void Show(Screen screen, PlacementIntervalRequest request, PlacementIntervals intervals)
    {
        screen.Status(!intervals.Intervals.IsEmpty, Line(request, intervals));
        LeftOutLine.Show(screen, intervals.LeftOut);
        screen.Heading("Loads");
        screen.Table(
            [">from", ">to", "do", ">cost from", ">cost to", "ends because", "proved", "changes against what runs"],
            intervals.Intervals.Select(interval => (string[])
            [
                Load(interval.From),
                Load(interval.To),
                Words.Of(interval.Action),
                Figures.Cost(interval.CostFrom),
                Figures.Cost(interval.CostTo),
                interval.End switch
                {
                    IntervalEnd.Limit => "a limit breaks",
                    IntervalEnd.Cost => "another is cheaper",
                    _ => Figures.None,
                },
                interval.IsProved ? "yes" : "no",
                Changes(request, interval),
            ]));
    }

    private static string Load(double load) => Figures.Rate(load);

    private static string Changes(PlacementIntervalRequest request, PlacementInterval interval)
    {
        var changes = PlacementChanges.Between(request.System, request.Current, interval.Placement);
        return changes.IsEmpty ? Figures.None : string.Join("; ", changes.Select(c => c.Kind switch
        {
            ChangeKind.Start => $"start {c.To}",
            ChangeKind.Stop => $"stop {c.From}",
            _ => $"{c.Subject}: {c.From} → {c.To}",
        }));
    }
}
