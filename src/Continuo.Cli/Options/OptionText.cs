namespace Continuo.Cli.Options;

using System.Globalization;

using Continuo.Cli.Running;
using Continuo.Files;

/// <summary>Reads the texts of option values; a <see cref="FormatException"/> completes "option X got 'text' but …".</summary>
internal static class OptionText
{
    private static readonly (string Unit, double Seconds)[] Units = [("ms", 1e-3), ("s", 1), ("m", 60), ("h", 3600), ("d", 86_400), ("", 1)];

    public static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException("needs a number");

    /// <summary>A number of 0 or more among several values of one option.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static double NumberOrWrongUse(string option, string text)
    {
        try
        {
            return NumberFromZero(text);
        }
        catch (FormatException wrong)
        {
            throw new UsageException($"option '{option}' got '{text}' but {wrong.Message}", wrong);
        }
    }

    public static double NumberBetween(string text, double least, double most) =>
        Number(text) is var number && number >= least && number <= most
            ? number
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"needs a number from {least} to {most}"));

    public static double NumberFromZero(string text) =>
        Number(text) is var number && number >= 0 && double.IsFinite(number) ? number : throw new FormatException("needs a number of 0 or more");

    public static long Integer(string text, long least, long most) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new FormatException(most == long.MaxValue ? $"needs a whole number of {least} or more" : $"needs a whole number from {least} to {most}");

    /// <summary><c>10s</c>, <c>500ms</c>, <c>2m</c>, <c>1h</c>, <c>7d</c>, <c>0</c>; a bare number is in seconds.</summary>
    public static TimeSpan Duration(string text)
    {
        foreach (var (unit, seconds) in Units)
        {
            if (text.EndsWith(unit, StringComparison.OrdinalIgnoreCase)
                && double.TryParse(text[..^unit.Length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                && number * seconds <= TimeSpan.FromDays(365).TotalSeconds)
            {
                return TimeSpan.FromSeconds(number * seconds);
            }
        }

        throw new FormatException("needs a time such as 10s, 500ms, 2m, 7d or 0");
    }

    /// <summary>One of a few words.</summary>
    public static string Choice(string text, params ReadOnlySpan<string> words)
    {
        if (words.Contains(text))
        {
            return text;
        }

        var all = words.ToArray();
        var hint = Suggestion.For(text, all) is { } suggestion ? $"; {suggestion}" : "";
        throw new FormatException($"needs one of {string.Join(", ", all)}{hint}");
    }
}
