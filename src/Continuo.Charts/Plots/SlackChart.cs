namespace Continuo.Charts.Plots;

using System.Collections.Immutable;
using Continuo.Charts.Svg;

/// <summary>Values against their limits, a row each: a bar from 0 to the value, and the limit as a tick.</summary>
public sealed record SlackChart
{
    /// <summary>What the chart is.</summary>
    public required string Title { get; init; }

    /// <summary>What it shows, for those who cannot see it. Default a summary of what is drawn.</summary>
    public string Description { get; init; } = "";

    /// <summary>Unit of the values, such as <c>s</c>. Default none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>What the length of a bar means. Default the value.</summary>
    public SlackScale Scale { get; init; }

    /// <summary>The rows from top to bottom.</summary>
    public required ImmutableArray<SlackBar> Bars { get; init; }

    /// <summary>Width in pixels, at least 320. Default 920.</summary>
    public double Width { get; init; } = 920;

    /// <summary>Draws the chart.</summary>
    /// <returns>The picture.</returns>
    public Picture Draw() => new SlackDrawing(this).Draw();
}
