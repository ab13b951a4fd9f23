namespace Continuo.Charts.Axes;

using System.Collections.Immutable;
using Continuo.Charts.Svg;

/// <summary>A logarithmic scale with ticks at powers of ten, and at 2 and 5 times them over short ranges.</summary>
public sealed class LogarithmicScale : IScale
{
    private readonly double _from;
    private readonly double _pixelFrom;
    private readonly double _pixelsPerDecade;

    private LogarithmicScale(ImmutableArray<Tick> ticks, double pixelFrom, double pixelTo)
    {
        Ticks = ticks;
        _from = Math.Log10(ticks[0].Value);
        _pixelFrom = pixelFrom;
        _pixelsPerDecade = (pixelTo - pixelFrom) / (Math.Log10(ticks[^1].Value) - _from);
    }

    /// <inheritdoc />
    public ImmutableArray<Tick> Ticks { get; }

    /// <summary>A scale that covers a range of positive values and ends on ticks.</summary>
    /// <param name="minimum">Smallest value, from 10⁻¹⁵⁰ on.</param>
    /// <param name="maximum">Largest value, not below the smallest, at most 10¹⁵⁰.</param>
    /// <param name="pixelFrom">Where the axis begins.</param>
    /// <param name="pixelTo">Where it ends; may be before the beginning.</param>
    /// <returns>The scale.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A bound is not positive, too large, or the bounds are in the wrong order.</exception>
    public static LogarithmicScale Over(double minimum, double maximum, double pixelFrom, double pixelTo)
    {
        if (!(minimum >= 1 / Extent.Largest && maximum <= Extent.Largest && minimum <= maximum))
        {
            throw new ArgumentOutOfRangeException(nameof(minimum), $"[{minimum}, {maximum}] is no range of positive values.");
        }

        var low = (int)Math.Floor(Math.Log10(minimum) + 1e-12);
        var high = Math.Max(low + 1, (int)Math.Ceiling(Math.Log10(maximum) - 1e-12));
        var values = high - low <= 2 ? Fine(low, high, minimum, maximum) : Decades(low, high);
        return new LogarithmicScale([.. values.Select(value => new Tick(value, NumberText.Of(value, 1)))], pixelFrom, pixelTo);
    }

    /// <inheritdoc />
    public bool Shows(double value) => value >= 1 / Extent.Largest && Extent.Shows(value);

    /// <inheritdoc />
    public double Map(double value) => _pixelFrom + (Math.Log10(value) - _from) * _pixelsPerDecade;

    private static double[] Fine(int low, int high, double minimum, double maximum)
    {
        var all = Enumerable.Range(low, high - low).SelectMany(e => (double[])[Power(e), 2 * Power(e), 5 * Power(e)]).Append(Power(high)).ToArray();
        var first = Math.Max(0, Array.FindLastIndex(all, value => value <= minimum * (1 + 1e-9)));
        var last = Array.FindIndex(all, value => value >= maximum * (1 - 1e-9));
        last = last < 0 ? all.Length - 1 : last;
        return last > first ? all[first..(last + 1)] : first == 0 ? all[..2] : all[(first - 1)..(first + 1)];
    }

    private static IEnumerable<double> Decades(int low, int high)
    {
        var stride = (high - low + 7) / 8;
        var count = (high - low + stride - 1) / stride;
        return Enumerable.Range(0, count + 1).Select(i => Power(low + i * stride));
    }

    private static double Power(int exponent) => Math.Pow(10, exponent);
}
