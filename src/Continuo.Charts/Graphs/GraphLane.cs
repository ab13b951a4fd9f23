namespace Continuo.Charts.Graphs;

/// <summary>A horizontal band of the picture, such as a computational layer.</summary>
/// <param name="Id">What boxes refer to.</param>
/// <param name="Name">Its name.</param>
public sealed record GraphLane(string Id, string Name)
{
    /// <summary>A second line, such as the network domain. Default none.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>A short word for its kind: edge, cloud, functions. Default none.</summary>
    public string Kind { get; init; } = "";
}
