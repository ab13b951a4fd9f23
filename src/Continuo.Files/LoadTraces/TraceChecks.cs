namespace Continuo.Files.LoadTraces;

using System.Globalization;

/// <summary>What the rows of a load profile mean together: one way to write times, and times that rise without gaps.</summary>
internal static class TraceChecks
{
    /// <summary>An interval of more than this many usual ones is probably a hole in the measurements.</summary>
    internal const double GapFactor = 10;

    /// <summary>Milliseconds from 1970 to 1973; as seconds since then it is the year 5138.</summary>
    private const double FewestMilliseconds = 1e11;

    /// <summary>Fewer intervals have no usual length.</summary>
    private const int FewestIntervals = 3;

    public static void Check(List<TraceRow> rows, DiagnosticList diagnostics)
    {
        if (Kinds(rows, diagnostics) && Order(rows, diagnostics))
        {
            Milliseconds(rows, diagnostics);
            Gaps(rows, diagnostics);
        }
    }

    /// <summary>Many tools write milliseconds since 1970; read as seconds, a day would last for three years.</summary>
    private static void Milliseconds(List<TraceRow> rows, DiagnosticList diagnostics)
    {
        var first = rows[0];
        if (first.Time.Kind == TraceTimeKind.Seconds && first.Time.Seconds >= FewestMilliseconds)
        {
            diagnostics.Warning(
                DiagnosticCodes.ProfileTime, first.Position, "The times are read as seconds, and look like milliseconds since 1970.", "divide them by 1000, if that is what they are");
        }
    }

    private static bool Kinds(List<TraceRow> rows, DiagnosticList diagnostics)
    {
        var kind = rows[0].Time.Kind;
        foreach (var row in rows)
        {
            if (row.Time.Kind != kind)
            {
                diagnostics.Error(
                    DiagnosticCodes.MixedTimes, row.Position, $"The time is {Words(row.Time.Kind)}; the first one is {Words(kind)}.",
                    "write all times in one way");
            }
        }

        return rows.TrueForAll(row => row.Time.Kind == kind);
    }

    private static bool Order(List<TraceRow> rows, DiagnosticList diagnostics)
    {
        var rising = true;
        for (var i = 1; i < rows.Count; i++)
        {
            if (rows[i].Time.Seconds > rows[i - 1].Time.Seconds)
            {
                continue;
            }

            rising = false;
            var repeated = rows[i].Time.Seconds == rows[i - 1].Time.Seconds;
            diagnostics.Error(
                DiagnosticCodes.UnsortedTimes, rows[i].Position,
                $"The time is {(repeated ? "that" : "before the one")} of line {rows[i - 1].Position.Line}.",
                repeated ? "keep one row per time" : "sort the rows by time");
        }

        return rising;
    }

    private static void Gaps(List<TraceRow> rows, DiagnosticList diagnostics)
    {
        var intervals = rows.Zip(rows.Skip(1), (a, b) => b.Time.Seconds - a.Time.Seconds).ToArray();
        if (intervals.Length < FewestIntervals)
        {
            return;
        }

        var median = intervals.Order().ElementAt(intervals.Length / 2);
        for (var i = 0; i < intervals.Length; i++)
        {
            if (intervals[i] > GapFactor * median)
            {
                diagnostics.Warning(
                    DiagnosticCodes.ProfileGap, rows[i + 1].Position,
                    string.Create(CultureInfo.InvariantCulture, $"No row for {intervals[i]:0.###} s, where one for each {median:0.###} s is usual: the load before it is taken to go on."));
            }
        }
    }

    private static string Words(TraceTimeKind kind) => kind switch
    {
        TraceTimeKind.Seconds => "a number of seconds",
        TraceTimeKind.DateWithZone => "a date and time with a time zone",
        _ => "a date and time without a time zone",
    };
}
