namespace Continuo.Charts.Graphs;

using System.Collections.Immutable;
using Continuo.Charts.Graphs.Drawing;
using Continuo.Charts.Graphs.Layout;
using Continuo.Charts.Svg;

/// <summary>
/// A directed acyclic graph drawn from left to right by rank (the longest path from a source, in edges), over horizontal lanes:
/// an application over computational layers. Without lanes it is a plain layered graph.
/// </summary>
/// <remarks>
/// Ranks, ordering by barycentres and routing over ranks follow Sugiyama, Tagawa and Toda, Methods for visual understanding
/// of hierarchical system structures (IEEE Trans. SMC 11, 1981). The same graph always gives the same picture.
/// </remarks>
public sealed record LayeredDag
{
    /// <summary>What the graph is.</summary>
    public required string Title { get; init; }

    /// <summary>What it shows, for those who cannot see it. Default a summary of what is drawn.</summary>
    public string Description { get; init; } = "";

    /// <summary>Lanes from top to bottom. Default none: a plain layered graph.</summary>
    public ImmutableArray<GraphLane> Lanes { get; init; } = [];

    /// <summary>Boxes; each lies in a lane. Default none.</summary>
    public ImmutableArray<GraphBox> Boxes { get; init; } = [];

    /// <summary>Nodes. When there are lanes, nodes without a box stand in a last lane named by <see cref="UnplacedName"/>.</summary>
    public required ImmutableArray<GraphNode> Nodes { get; init; }

    /// <summary>Edges; without cycles.</summary>
    public required ImmutableArray<GraphEdge> Edges { get; init; }

    /// <summary>Name of the lane of the nodes without a box. Default <c>not placed</c>.</summary>
    public string UnplacedName { get; init; } = "not placed";

    /// <summary>What dashed edges mean, for the key. Default <c>early exit</c>.</summary>
    public string DashedMeaning { get; init; } = "early exit";

    /// <summary>Draws the graph.</summary>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentException">An identifier is used twice, a reference has no target, or the edges have a cycle.</exception>
    public Picture Draw() => new DagDrawing(this, Arrange()).Draw();

    /// <summary>Where everything stands.</summary>
    internal DagLayout Arrange() => DagLayout.Of(CompiledDag.Compile(this));
}
