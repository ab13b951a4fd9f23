namespace Continuo.Charts.Svg;

using System.Globalization;

/// <summary>Numbers as SVG wants them: invariant, short, never <c>NaN</c>.</summary>
internal static class SvgNumber
{
    /// <summary>A coordinate or a length, rounded to a hundredth of a pixel.</summary>
    /// <param name="value">A finite number of pixels.</param>
    /// <returns>For instance <c>12.35</c>; never <c>-0</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite: what a chart cannot show it must leave out before.</exception>
    public static string Format(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A coordinate must be finite.");
        }

        var rounded = Math.Round(value, 2, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("0.##", CultureInfo.InvariantCulture);
    }
}
