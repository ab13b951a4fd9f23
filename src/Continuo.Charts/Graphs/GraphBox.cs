namespace Continuo.Charts.Graphs;

using System.Collections.Immutable;

/// <summary>A frame around nodes inside a lane, such as a resource; it is drawn only when nodes sit in it.</summary>
/// <param name="Id">What nodes refer to.</param>
/// <param name="LaneId">The lane it lies in.</param>
/// <param name="Title">Its title.</param>
public sealed record GraphBox(string Id, string LaneId, string Title)
{
    /// <summary>Lines below the title, such as the number of instances and their price. Default none.</summary>
    public ImmutableArray<string> Subtitles { get; init; } = [];

    /// <summary>Utilisation from 0 to 1 for a gauge, more when overloaded; <see langword="null"/> for no gauge. Default none.</summary>
    public double? Utilization { get; init; }
}
