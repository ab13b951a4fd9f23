namespace Continuo.Cli.Screens;

using System.Globalization;

/// <summary>Numbers for people: rounded, with units.</summary>
internal static class Figures
{
    public const string None = "–";

    public static string Cost(double value) => Rounded(value, Math.Abs(value) is > 0 and < 0.01 ? "0.######" : "0.0000");

    public static string Seconds(double? value) => value switch
    {
        null => None,
        double.NaN => "undefined",
        { } seconds => Rounded(seconds, "0.000") + " s",
    };

    public static string Megabytes(double value) => Rounded(value, "0.#") + " MB";

    /// <summary>An amount of data in the largest unit of 1024 in which it is at least 1.</summary>
    public static string Bytes(long value)
    {
        string[] units = ["B", "KiB", "MiB", "GiB", "TiB"];
        var unit = 0;
        double amount = value;
        for (; amount >= 1_024 && unit < units.Length - 1; unit++)
        {
            amount /= 1_024;
        }

        return $"{Rounded(amount, "0.#")} {units[unit]}";
    }

    public static string Percent(double? value) => value is double.NaN ? "undefined" : value is { } share ? Rounded(100 * share, Math.Abs(share) is > 0 and < 0.001 ? "0.####" : "0.0") + " %" : None;

    public static string Rate(double value) => Rounded(value, "0.####") + "/s";

    public static string Factor(double value) => "×" + Rounded(value, "0.####");

    public static string Times(int instances) => "×" + instances.ToString(CultureInfo.InvariantCulture);

    /// <summary>A value that has to suffice, to three decimals: never less than it is.</summary>
    public static double RoundedUp(double value) => Math.Ceiling(value * 1_000) / 1_000;

    public static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";

    private static string Rounded(double value, string format) => value switch
    {
        double.NaN => "undefined",
        double.PositiveInfinity => "∞",
        double.NegativeInfinity => "−∞",
        _ => value.ToString(format, CultureInfo.InvariantCulture),
    };
}
