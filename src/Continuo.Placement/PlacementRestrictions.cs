namespace Continuo.Placement;

using System.Collections.Immutable;

/// <summary>What a person allows the search beyond the rules: pinned components, forbidden resources, a budget, fewer instances.</summary>
public sealed record PlacementRestrictions
{
    /// <summary>No restriction.</summary>
    public static PlacementRestrictions None { get; } = new();

    /// <summary>Places that are given: all partitions of a component, or one partition, on a resource; or the deployment of a component.</summary>
    public ImmutableArray<Pin> Pins { get; init; } = [];

    /// <summary>Resources or layers that must not be used.</summary>
    public ImmutableArray<string> Forbidden { get; init; } = [];

    /// <summary>Largest allowed cost, if any.</summary>
    public double? Budget { get; init; }

    /// <summary>Largest number of instances by resource, below what the continuum has; 0 excludes the resource.</summary>
    public ImmutableDictionary<string, int> MaximumInstances { get; init; } = ImmutableDictionary<string, int>.Empty;
}
