namespace Continuo.Charts.Axes;

using System.Runtime.InteropServices;

/// <summary>The range of the values that an axis can show.</summary>
/// <param name="Minimum">The smallest.</param>
/// <param name="Maximum">The largest.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Extent(double Minimum, double Maximum)
{
    /// <summary>Beyond this magnitude a value counts as infinite: differences and ratios would overflow.</summary>
    public const double Largest = 1e150;

    public static bool Shows(double value) => Math.Abs(value) <= Largest;

    /// <summary>The range of what can be shown among the values; [<paramref name="minimum"/>, <paramref name="maximum"/>] if nothing can.</summary>
    public static Extent Of(IEnumerable<double> values, Func<double, bool> shows, double minimum, double maximum)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values.Where(shows))
        {
            low = Math.Min(low, value);
            high = Math.Max(high, value);
        }

        return low <= high ? new(low, high) : new(minimum, maximum);
    }
}
