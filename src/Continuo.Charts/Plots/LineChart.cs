namespace Continuo.Charts.Plots;

using System.Collections.Immutable;
using Continuo.Charts.Axes;
using Continuo.Charts.Svg;

/// <summary>Series over an axis, as lines, steps or points, with bands and limits.</summary>
public sealed record LineChart
{
    /// <summary>What the chart is.</summary>
    public required string Title { get; init; }

    /// <summary>What it shows, for those who cannot see it. Default a summary of what is drawn.</summary>
    public string Description { get; init; } = "";

    /// <summary>The horizontal axis. Default linear, without a title.</summary>
    public AxisOptions X { get; init; } = new();

    /// <summary>The vertical axis. Default linear, without a title.</summary>
    public AxisOptions Y { get; init; } = new();

    /// <summary>The series, from back to front. Default none.</summary>
    public ImmutableArray<Series> Series { get; init; } = [];

    /// <summary>Bands behind the series. Default none.</summary>
    public ImmutableArray<Band> Bands { get; init; } = [];

    /// <summary>Limits; the vertical axis reaches them. Default none.</summary>
    public ImmutableArray<LimitLine> Limits { get; init; } = [];

    /// <summary>Width in pixels, at least 240. Default 920.</summary>
    public double Width { get; init; } = 920;

    /// <summary>Height in pixels, at least 160. Default 340.</summary>
    public double Height { get; init; } = 340;

    /// <summary>Draws the chart.</summary>
    /// <returns>The picture.</returns>
    public Picture Draw() => new LineChartDrawing(this).Draw();
}
