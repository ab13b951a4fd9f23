namespace Continuo.Placement.Reports.Words;

using Continuo.Charts.Svg;

/// <summary>Numbers with their units, for sentences and pictures.</summary>
internal static class Quantity
{
    /// <summary>A number and its unit stay on one line.</summary>
    private const char Space = '\u00A0';

    /// <summary>A time: microseconds, milliseconds or seconds, whichever reads best.</summary>
    public static string Time(double seconds) => Math.Abs(seconds) switch
    {
        double.NaN => "undefined",
        double.PositiveInfinity => "unbounded",
        0 => $"0{Space}s",
        < 1e-3 => $"{NumberText.Of(seconds * 1e6)}{Space}µs",
        < 1 => $"{NumberText.Of(seconds * 1e3)}{Space}ms",
        _ => $"{NumberText.Of(seconds)}{Space}s",
    };

    /// <summary>A share as a percentage; what is nearly full does not read as full.</summary>
    public static string Percent(double share) =>
        $"{NumberText.Of(100 * share, Math.Abs(share) is > 0.985 and < 1 or >= 1 ? 3 : 2)}{Space}%";

    /// <summary>
    /// A value rounded up to some significant digits: a limit that is just enough must not be shown as one that is just too small.
    /// </summary>
    public static double RoundUp(double value, int digits)
    {
        if (!double.IsFinite(value) || value == 0)
        {
            return value;
        }

        var scale = Math.Pow(10, digits - 1 - Math.Floor(Math.Log10(Math.Abs(value))));
        return Math.Ceiling(value * scale - 1e-9) / scale;
    }

    /// <summary>A cost without its unit, with four digits.</summary>
    public static string Cost(double cost) => NumberText.Of(cost, 4);

    public static string Megabytes(double megabytes) => megabytes is > 0 and < 0.1
        ? $"{NumberText.Of(megabytes * 1e3)} kB"
        : $"{NumberText.Of(megabytes)} MB";

    /// <summary>An arrival rate.</summary>
    public static string Rate(double requestsPerSecond) => $"{NumberText.Of(requestsPerSecond)} requests/s";
}
