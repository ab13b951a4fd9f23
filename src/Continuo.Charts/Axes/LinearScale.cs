namespace Continuo.Charts.Axes;

using System.Collections.Immutable;
using Continuo.Charts.Svg;

/// <summary>A linear scale whose ends and ticks are multiples of 1, 2 or 5 times a power of ten.</summary>
public sealed class LinearScale : IScale
{
    private readonly double _from;
    private readonly double _pixelFrom;
    private readonly double _pixelsPerUnit;

    private LinearScale(ImmutableArray<Tick> ticks, double pixelFrom, double pixelTo)
    {
        Ticks = ticks;
        _from = ticks[0].Value;
        _pixelFrom = pixelFrom;
        _pixelsPerUnit = (pixelTo - pixelFrom) / (ticks[^1].Value - _from);
    }

    /// <inheritdoc />
    public ImmutableArray<Tick> Ticks { get; }

    /// <summary>A scale that covers a range of values and ends on ticks.</summary>
    /// <param name="minimum">Smallest value, at most 10¹⁵⁰ in magnitude.</param>
    /// <param name="maximum">Largest value, not below the smallest.</param>
    /// <param name="pixelFrom">Where the axis begins.</param>
    /// <param name="pixelTo">Where it ends; may be before the beginning.</param>
    /// <param name="steps">About how many steps between ticks are wanted. Default 5.</param>
    /// <returns>The scale; a range of one value is widened.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A bound is not finite, too large, or the bounds are in the wrong order.</exception>
    public static LinearScale Over(double minimum, double maximum, double pixelFrom, double pixelTo, int steps = 5)
    {
        if (!(Math.Abs(minimum) <= Extent.Largest && Math.Abs(maximum) <= Extent.Largest && minimum <= maximum))
        {
            throw new ArgumentOutOfRangeException(nameof(minimum), $"[{minimum}, {maximum}] is no range of values.");
        }

        (minimum, maximum) = Widened(minimum, maximum);
        var step = NiceStep((maximum - minimum) / steps);
        var first = Math.Floor(minimum / step + 1e-9);
        var last = Math.Max(first + 1, Math.Ceiling(maximum / step - 1e-9));
        var decimals = (int)Math.Max(0, -Math.Floor(Math.Log10(step) + 1e-9));
        var largest = Math.Max(Math.Abs(first), Math.Abs(last)) * step;
        var ticks = ImmutableArray.CreateBuilder<Tick>();
        for (var i = first; i <= last; i++)
        {
            var value = i * step;
            ticks.Add(new(value, i == 0 ? "0" : largest >= 1e7 || decimals > 6 ? NumberText.Scientific(value, 3) : NumberText.Fixed(value, decimals)));
        }

        return new LinearScale(ticks.ToImmutable(), pixelFrom, pixelTo);
    }

    /// <inheritdoc />
    public bool Shows(double value) => Extent.Shows(value);

    /// <inheritdoc />
    public double Map(double value) => _pixelFrom + (value - _from) * _pixelsPerUnit;

    private static (double Minimum, double Maximum) Widened(double minimum, double maximum)
    {
        var size = Math.Max(Math.Abs(minimum), Math.Abs(maximum));
        if (size < 1e-150)
        {
            return (0, 1);
        }

        return maximum - minimum > size * 1e-9 ? (minimum, maximum)
            : minimum > 0 ? (0, maximum) : maximum < 0 ? (minimum, 0) : (minimum - size, maximum + size);
    }

    private static double NiceStep(double raw)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var factor = raw / power;
        return power * (factor <= 1 + 1e-9 ? 1 : factor <= 2 + 1e-9 ? 2 : factor <= 5 + 1e-9 ? 5 : 10);
    }
}
