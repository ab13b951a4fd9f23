namespace Continuo.Charts.Svg;

using System.Globalization;

/// <summary>Numbers as people read them: few digits, thin spaces between thousands, powers of ten when they are far from one.</summary>
public static class NumberText
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>A value with about the given number of significant digits.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="digits">Significant digits, from 1 on. Default 3.</param>
    /// <returns>For instance <c>12 300</c>, <c>0.0123</c>, <c>1.2×10⁻⁷</c>, <c>∞</c>; a dash for a value that is not a number.</returns>
    public static string Of(double value, int digits = 3)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "–" : value > 0 ? "∞" : "−∞";
        }

        if (value == 0)
        {
            return "0";
        }

        var magnitude = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        if (magnitude is < -4 or >= 7)
        {
            return Scientific(value, digits - 1);
        }

        var decimals = Math.Max(0, digits - 1 - magnitude);
        var text = Fixed(value, decimals);
        return decimals > 0 ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    /// <summary>A value with a fixed number of decimals, for columns of numbers.</summary>
    /// <param name="value">A finite value.</param>
    /// <param name="decimals">Decimals, ≥ 0.</param>
    /// <returns>For instance <c>12 300.50</c>.</returns>
    public static string Fixed(double value, int decimals)
    {
        var text = Math.Abs(value).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            .Replace(",", "\u202F", StringComparison.Ordinal);
        var zero = text.All(c => c is '0' or '.');
        return value < 0 && !zero ? "−" + text : text;
    }

    /// <summary>A value as a power of ten with a factor.</summary>
    internal static string Scientific(double value, int decimals)
    {
        var text = Math.Abs(value).ToString("E" + Math.Clamp(decimals, 0, 15).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var at = text.IndexOf('E', StringComparison.Ordinal);
        var factor = text[..at];
        factor = factor.Contains('.', StringComparison.Ordinal) ? factor.TrimEnd('0').TrimEnd('.') : factor;
        var exponent = int.Parse(text.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var power = "10" + (exponent < 0 ? "⁻" : "")
            + string.Concat(Math.Abs(exponent).ToString(CultureInfo.InvariantCulture).Select(c => Superscripts[c - '0']));
        return (value < 0 ? "−" : "") + (string.Equals(factor, "1", StringComparison.Ordinal) ? power : $"{factor}×{power}");
    }
}
