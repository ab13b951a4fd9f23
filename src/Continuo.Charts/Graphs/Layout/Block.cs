namespace Continuo.Charts.Graphs.Layout;

using System.Collections.Immutable;

/// <summary>What is placed as one: a box with its nodes, or a node without a box.</summary>
/// <param name="Box">Index of the box; −1 for none.</param>
/// <param name="Lane">Index of the lane.</param>
/// <param name="FirstRank">Least rank of its nodes.</param>
/// <param name="LastRank">Greatest rank of its nodes.</param>
/// <param name="Stacks">The nodes of each rank from the first to the last, in input order.</param>
/// <param name="HeaderHeight">Height of title, lines and gauge above the nodes; 0 without a box.</param>
/// <param name="Height">Height of it all.</param>
internal sealed record Block(
    int Box, int Lane, int FirstRank, int LastRank, ImmutableArray<ImmutableArray<int>> Stacks, double HeaderHeight, double Height)
{
    public bool Shares(Block other) => FirstRank <= other.LastRank && other.FirstRank <= LastRank;
}
