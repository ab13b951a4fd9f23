namespace Continuo.Files;

using System.Globalization;
using System.Text;

using Continuo.Model;

/// <summary>Writes load profiles in the form that <see cref="LoadTraceReader"/> reads, so that reading gives the same profile.</summary>
public static class LoadTraceWriter
{
    /// <summary>Writes a profile: times in seconds from the start, loads in requests/s, shortest round-trip numbers.</summary>
    /// <param name="trace">The profile.</param>
    /// <returns>CSV with the header <c>time,load</c>. The last load gets a second row where its end could not be told without.</returns>
    public static string Write(LoadTrace trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        var text = new StringBuilder("time,load\n");
        foreach (var point in trace.Points)
        {
            Row(text, point.Seconds, point.RequestsPerSecond);
        }

        var last = trace.Points[^1];
        var duration = trace.EndSeconds - last.Seconds;
        var implied = trace.Points.Length > 1 ? last.Seconds - trace.Points[^2].Seconds : LoadTraceReader.SingleRowSeconds;
        if (Math.Abs(duration - implied) > 1e-9 * trace.EndSeconds)
        {
            // Halfway, so that the reader gives the second half the length of the first.
            Row(text, last.Seconds + (duration / 2), last.RequestsPerSecond);
        }

        return text.ToString();
    }

    private static void Row(StringBuilder text, double seconds, double load) =>
        text.Append(seconds.ToString("R", CultureInfo.InvariantCulture)).Append(',').Append(load.ToString("R", CultureInfo.InvariantCulture)).Append('\n');
}
