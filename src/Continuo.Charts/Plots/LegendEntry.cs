namespace Continuo.Charts.Plots;

/// <summary>A line of a legend.</summary>
internal sealed record LegendEntry(string Name, LegendSign Sign, int Color, bool Dashed = false);
