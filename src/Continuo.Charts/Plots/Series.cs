namespace Continuo.Charts.Plots;

using System.Collections.Immutable;

/// <summary>Points in the order in which they are joined, usually by ascending x.</summary>
/// <param name="Name">Name in the legend.</param>
/// <param name="Points">The points.</param>
public sealed record Series(string Name, ImmutableArray<Point> Points)
{
    /// <summary>How the points are joined. Default straight lines.</summary>
    public SeriesShape Shape { get; init; }

    /// <summary>Whether each point has a marker that tells its values. Default no.</summary>
    public bool Markers { get; init; }

    /// <summary>Whether the line is dashed, as for a bound or a forecast. Default no.</summary>
    public bool Dashed { get; init; }

    /// <summary>Colour from 1 to 8; 0 takes the next one not taken. Default 0.</summary>
    public int Color { get; init; }
}
