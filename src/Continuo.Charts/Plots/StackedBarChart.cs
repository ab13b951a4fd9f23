namespace Continuo.Charts.Plots;

using System.Collections.Immutable;
using Continuo.Charts.Svg;

/// <summary>Horizontal bars made of parts, such as the cost of a placement by resource.</summary>
public sealed record StackedBarChart
{
    /// <summary>What the chart is.</summary>
    public required string Title { get; init; }

    /// <summary>What it shows, for those who cannot see it. Default a summary of what is drawn.</summary>
    public string Description { get; init; } = "";

    /// <summary>Unit that follows each total, such as <c>$/h</c>. Default none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The bars from top to bottom.</summary>
    public required ImmutableArray<StackedBar> Bars { get; init; }

    /// <summary>Width in pixels, at least 240. Default 920.</summary>
    public double Width { get; init; } = 920;

    /// <summary>Draws the chart.</summary>
    /// <returns>The picture.</returns>
    public Picture Draw() => new StackedBarDrawing(this).Draw();
}
