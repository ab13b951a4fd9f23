namespace Continuo.Oscar.Fdl;

using System.Collections.Immutable;

using Continuo.Oscar.Client;

/// <summary>What a functions file holds.</summary>
/// <param name="Functions">The functions, in file order.</param>
public sealed record FunctionsFile(ImmutableArray<FunctionEntry> Functions)
{
    /// <summary>Clusters that the file describes, by the names that it uses for them.</summary>
    public ImmutableSortedDictionary<string, ClusterAddress> Clusters { get; init; } = ImmutableSortedDictionary<string, ClusterAddress>.Empty;
}
