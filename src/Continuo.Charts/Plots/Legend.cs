namespace Continuo.Charts.Plots;

using System.Collections.Immutable;
using Continuo.Charts.Markup;
using Continuo.Charts.Svg;

/// <summary>Signs and names in rows, as many rows as the width asks for.</summary>
internal sealed class Legend
{
    private const double RowHeight = 18;
    private const double SignWidth = 20;
    private const double Gap = 18;
    private readonly ImmutableArray<(LegendEntry Entry, string Name, double X, int Row)> _places;

    public Legend(ImmutableArray<LegendEntry> entries, double width)
    {
        var places = ImmutableArray.CreateBuilder<(LegendEntry, string, double, int)>();
        var (x, row) = (0.0, 0);
        foreach (var entry in entries)
        {
            var name = TextMeasure.Fit(entry.Name, width - SignWidth - 6, 12);
            var taken = SignWidth + 6 + TextMeasure.Width(name, 12);
            if (x > 0 && x + taken > width)
            {
                (x, row) = (0, row + 1);
            }

            places.Add((entry, name, x, row));
            x += taken + Gap;
        }

        _places = places.ToImmutable();
        Height = entries.IsEmpty ? 0 : (row + 1) * RowHeight + 4;
    }

    /// <summary>Height of all rows, in pixels.</summary>
    public double Height { get; }

    public IEnumerable<Element> Draw(double top) => _places.Select(place =>
    {
        var y = top + place.Row * RowHeight;
        return Shape.Group(Sign(place.Entry, place.X, y), Shape.Text(place.X + SignWidth + 6, y + 4, place.Name, ""));
    });

    private static Element Sign(LegendEntry entry, double x, double y) => entry.Sign switch
    {
        LegendSign.Line => Shape.Line(x, y, x + SignWidth, y, $"c-series c-line-{entry.Color}" + (entry.Dashed ? " c-dashed" : "")),
        LegendSign.Dot => Shape.Circle(x + SignWidth / 2, y, 4, $"c-fill-{entry.Color}"),
        LegendSign.Area => Shape.Rectangle(x, y - 6, SignWidth, 12, $"c-band c-fill-{entry.Color}"),
        _ => Shape.Rectangle(x + 6, y - 6, 12, 12, $"c-fill-{entry.Color}", 2),
    };
}
