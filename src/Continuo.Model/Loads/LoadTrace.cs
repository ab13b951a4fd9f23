namespace Continuo.Model;

using System.Collections.Immutable;

/// <summary>Load over time: from each point on its rate holds, until the next point.</summary>
/// <param name="Points">The points, by rising time; the first is at 0.</param>
/// <param name="EndSeconds">When the last rate ends, in seconds; after the last point.</param>
public sealed record LoadTrace(ImmutableArray<LoadTracePoint> Points, double EndSeconds)
{
    /// <summary>The largest rate, in requests/s.</summary>
    public double PeakRate => Points.Max(p => p.RequestsPerSecond);

    /// <summary>The rate at a time.</summary>
    /// <param name="seconds">Seconds from the start; before it the first rate holds, after the end the last.</param>
    /// <returns>Requests/s.</returns>
    public double RateAt(double seconds)
    {
        var (low, high) = (0, Points.Length);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = Points[middle].Seconds <= seconds ? (middle, high) : (low, middle);
        }

        return Points[low].RequestsPerSecond;
    }

    /// <summary>The mean rate over a span of time.</summary>
    /// <param name="fromSeconds">Its start, in seconds from the start of the trace.</param>
    /// <param name="toSeconds">Its end, after its start.</param>
    /// <returns>Requests/s.</returns>
    public double MeanRate(double fromSeconds, double toSeconds)
    {
        var requests = 0.0;
        for (var i = 0; i < Points.Length; i++)
        {
            var start = i == 0 ? double.NegativeInfinity : Points[i].Seconds;
            var end = i + 1 < Points.Length ? Points[i + 1].Seconds : double.PositiveInfinity;
            var seconds = Math.Min(end, toSeconds) - Math.Max(start, fromSeconds);
            requests += seconds > 0 ? seconds * Points[i].RequestsPerSecond : 0;
        }

        return requests / (toSeconds - fromSeconds);
    }
}
