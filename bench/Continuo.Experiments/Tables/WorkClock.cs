namespace Continuo.Experiments.Tables;

using System.Diagnostics;

/// <summary>Time of some work: on the clock, and on the processors by this whole process.</summary>
/// <param name="Seconds">On the clock.</param>
/// <param name="CpuSeconds">User and kernel time of the process, of all its threads.</param>
internal readonly record struct WorkClock(double Seconds, double CpuSeconds)
{
    public static (T Result, WorkClock Time) Of<T>(Func<T> work)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        var result = work();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return (result, new WorkClock(seconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds));
    }
}
