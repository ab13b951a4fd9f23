namespace Continuo.Charts.Graphs;

/// <summary>An edge from a node to one that comes later.</summary>
/// <param name="From">Node where it begins.</param>
/// <param name="To">Node where it ends.</param>
public sealed record GraphEdge(string From, string To)
{
    /// <summary>What stands beside it, such as a probability or a data size; where there is no room it is shown on hovering only. Default none.</summary>
    public string Label { get; init; } = "";

    /// <summary>How heavy it is compared with the others, &gt; 0; the width of the line tells. Default 1.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Whether it is dashed, as an early exit is. Default no.</summary>
    public bool Dashed { get; init; }
}
