namespace Continuo.Charts.Graphs;

/// <summary>A node, such as a component or one of its partitions.</summary>
/// <param name="Id">What edges refer to.</param>
/// <param name="Title">Its title.</param>
public sealed record GraphNode(string Id, string Title)
{
    /// <summary>A second line. Default none.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>The box it sits in; empty for none. Default none.</summary>
    public string BoxId { get; init; } = "";

    /// <summary>What it is a part of: nodes of the same group (the partitions of a component) wear the same colour; empty for none. Default none.</summary>
    public string Group { get; init; } = "";
}
