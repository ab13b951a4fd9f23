namespace Continuo.Files.LoadTraces;

using System.Globalization;
using System.Text.RegularExpressions;

/// <summary>A time of a load profile.</summary>
/// <param name="Kind">How it is written.</param>
/// <param name="Seconds">Seconds from some origin that all times of the kind share.</param>
internal readonly partial record struct TraceTime(TraceTimeKind Kind, double Seconds)
{
    private static readonly string[] Dates = ["yyyy-MM-dd"];

    private static readonly string[] Times = ["HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF"];

    private static readonly string[] WithoutZone = [.. Dates, .. from date in Dates from time in Times from t in (string[])["'T'", "' '"] select date + t + time];

    private static readonly string[] WithZone = [.. WithoutZone.Skip(Dates.Length).Select(format => format + "zzz"), .. WithoutZone.Skip(Dates.Length).Select(format => format + "'Z'")];

    /// <summary>Reads seconds or ISO 8601, such as <c>900</c>, <c>2026-03-01T07:15</c>, <c>2026-03-01 07:15:00+01:00</c>.</summary>
    /// <returns>The time; <see langword="null"/> when it is neither.</returns>
    public static TraceTime? Read(string text)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds))
        {
            return double.IsFinite(seconds) ? new TraceTime(TraceTimeKind.Seconds, seconds) : null;
        }

        var ticks = FinerThanTicks.Replace(text, "");
        return Of(ticks, WithZone, TraceTimeKind.DateWithZone) ?? Of(ticks, WithoutZone, TraceTimeKind.DateWithoutZone);
    }

    /// <summary>Digits of a second beyond the seventh, which measuring tools write and no load depends on.</summary>
    [GeneratedRegex(@"(?<=:[0-9]{2}\.[0-9]{7})[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex FinerThanTicks { get; }

    private static TraceTime? Of(string text, string[] formats, TraceTimeKind kind) =>
        DateTimeOffset.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? new TraceTime(kind, (date - DateTimeOffset.UnixEpoch).Ticks / (double)TimeSpan.TicksPerSecond)
            : null;
}
