namespace Continuo.Charts.Plots;

using System.Collections.Immutable;

/// <summary>An area between a lower and an upper edge, such as a prediction interval.</summary>
/// <param name="Name">Name in the legend.</param>
/// <param name="Points">The edges by ascending x; a place that the axes cannot show parts the band.</param>
public sealed record Band(string Name, ImmutableArray<BandPoint> Points)
{
    /// <summary>Colour from 1 to 8, usually that of the series it belongs to; 0 takes the next one not taken. Default 0.</summary>
    public int Color { get; init; }
}
