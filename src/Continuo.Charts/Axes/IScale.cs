namespace Continuo.Charts.Axes;

using System.Collections.Immutable;

/// <summary>Turns values into pixels along an axis: <see cref="LinearScale"/> or <see cref="LogarithmicScale"/>.</summary>
public interface IScale
{
    /// <summary>The ticks in ascending order; the first and the last are the ends of the axis.</summary>
    ImmutableArray<Tick> Ticks { get; }

    /// <summary>Whether a value has a place on the axis.</summary>
    /// <param name="value">Any value.</param>
    /// <returns><see langword="false"/> for what is not finite, and on a logarithmic scale for what is not positive.</returns>
    bool Shows(double value);

    /// <summary>The place of a value.</summary>
    /// <param name="value">A value that the scale shows.</param>
    /// <returns>Pixels.</returns>
    double Map(double value);
}
