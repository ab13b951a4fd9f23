namespace Continuo.Oscar.Services;

using System.Globalization;
using System.Numerics;

/// <summary>Quantities as Kubernetes writes them: a number and a suffix, such as <c>500m</c>, <c>0.5</c>, <c>256Mi</c>, <c>1G</c>, <c>1e9</c>.</summary>
public static class Quantity
{
    /// <summary>Longest text that is read; real ones have a dozen characters.</summary>
    private const int LongestText = 64;

    /// <summary>Larger exponents would only cost memory: no quantity of a machine needs them.</summary>
    private const int LargestExponent = 40;

    /// <summary>Processors in thousandths; parts of a thousandth are rounded up.</summary>
    /// <param name="text">Such as <c>0.5</c> or <c>500m</c>.</param>
    /// <param name="millicores">The number, &gt;= 0.</param>
    /// <returns>Whether the text is a quantity that is not negative and not too large.</returns>
    public static bool TryMillicores(string text, out long millicores) => TryRead(text, 1_000, out millicores);

    /// <summary>Memory in bytes; parts of a byte are rounded up.</summary>
    /// <param name="text">Such as <c>256Mi</c>.</param>
    /// <param name="bytes">The number, &gt;= 0.</param>
    /// <returns>Whether the text is a quantity that is not negative and not too large.</returns>
    public static bool TryBytes(string text, out long bytes) => TryRead(text, 1, out bytes);

    /// <summary>Exact in integers, so that 0.1 is 100 thousandths and not 101.</summary>
    private static bool TryRead(string text, int scale, out long value)
    {
        value = 0;
        var digits = text.AsSpan().TrimEnd("eEinumkKMGTP0123456789+-.").Length == 0 && text.Length <= LongestText ? NumberLength(text) : 0;
        if (digits == 0 || !TryFactor(text[digits..], out var numerator, out var denominator))
        {
            return false;
        }

        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0 && point < digits)
        {
            denominator *= BigInteger.Pow(10, digits - point - 1);
        }

        var number = BigInteger.Parse(text[..digits].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * numerator * scale;
        var rounded = (number + denominator - 1) / denominator;
        if (rounded > long.MaxValue)
        {
            return false;
        }

        value = (long)rounded;
        return true;
    }

    /// <summary>Length of the decimal number at the start; 0 when there is none.</summary>
    private static int NumberLength(string text)
    {
        var length = 0;
        var points = 0;
        while (length < text.Length && (char.IsAsciiDigit(text[length]) || (text[length] == '.' && points++ == 0)))
        {
            length++;
        }

        return text.AsSpan(0, length).ContainsAnyInRange('0', '9') ? length : 0;
    }

    private static bool TryFactor(string suffix, out BigInteger numerator, out BigInteger denominator)
    {
        (numerator, denominator) = suffix switch
        {
            "" => (1, 1),
            "n" => (1, 1_000_000_000),
            "u" => (1, 1_000_000),
            "m" => (1, 1_000),
            "Ki" or "Mi" or "Gi" or "Ti" or "Pi" or "Ei" => (BigInteger.Pow(1_024, 1 + "KMGTPE".IndexOf(suffix[0], StringComparison.Ordinal)), 1),
            "k" or "M" or "G" or "T" or "P" or "E" => (BigInteger.Pow(1_000, 1 + "kMGTPE".IndexOf(suffix[0], StringComparison.Ordinal)), 1),
            _ => Exponent(suffix),
        };
        return !numerator.IsZero;
    }

    private static (BigInteger Numerator, BigInteger Denominator) Exponent(string suffix) =>
        suffix[0] is 'e' or 'E' && int.TryParse(suffix.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent) && exponent is >= -LargestExponent and <= LargestExponent
            ? exponent >= 0 ? (BigInteger.Pow(10, exponent), 1) : (1, BigInteger.Pow(10, -exponent))
            : (0, 1);
}
