namespace Continuo.Experiments;

using System.Diagnostics;

using Continuo.Placement.RunTime.Intervals;

/// <summary>Load intervals of every public run-time system: how many, how many proved, how long they take, and how long a look-up takes.</summary>
internal static class IntervalExperiment
{
    private const int LookUps = 1_000_000;

    public static int Run(string folder, double seconds)
    {
        var instances = RunTimeBaseline.ReadPublished(folder).GroupBy(b => b.Instance).ToList();
        Console.WriteLine($"{"instance",-44} {"to load",8} {"intervals",9} {"proved",6} {"complete",8} {"s",7} {"look-up ns",10}");
        var incomplete = 0;
        foreach (var instance in instances)
        {
            var step = instance.First().Request(folder);
            var to = instance.Max(b => b.Load);
            var start = Stopwatch.GetTimestamp();
            var table = PlacementIntervals.Of(new PlacementIntervalRequest
            {
                System = step.System, Current = step.Current, Rules = step.Rules, From = 0.01 * to, To = to, TimeLimit = TimeSpan.FromSeconds(seconds),
            });
            var elapsed = Stopwatch.GetElapsedTime(start).TotalSeconds;
            incomplete += table.IsComplete ? 0 : 1;
            Console.WriteLine(
                $"{instance.Key,-44} {to,8:G4} {table.Intervals.Length,9} {table.Intervals.Count(i => i.IsProved),6} {table.IsComplete,8} {elapsed,7:F2} {LookUp(table, to),10:F1}");
        }

        Console.WriteLine($"{instances.Count} systems, {incomplete} not complete within {seconds} s");
        return 0;
    }

    private static double LookUp(PlacementIntervals table, double to)
    {
        var found = 0;
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < LookUps; i++)
        {
            found += table.Find(to * (i % 1_000) / 1_000) is null ? 0 : 1;
        }

        var nanoseconds = Stopwatch.GetElapsedTime(start).TotalNanoseconds / LookUps;
        return found > 0 ? nanoseconds : double.NaN;
    }
}
