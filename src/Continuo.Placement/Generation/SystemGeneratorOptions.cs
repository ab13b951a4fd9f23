namespace Continuo.Placement.Generation;

using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

/// <summary>Size and tightness of a random system. The defaults follow the scenarios of the placement literature.</summary>
public sealed record SystemGeneratorOptions
{
    /// <summary>Components, 2 … 500. Default 7.</summary>
    [Range(2, 500)]
    public int Components { get; init; } = 7;

    /// <summary>Servers on offer in each edge layer; the first layer is the drone. Default one drone, and one layer of three.</summary>
    public ImmutableArray<int> EdgeLayers { get; init; } = [1, 3];

    /// <summary>Virtual machine types on offer in each cloud layer. Default two layers of four.</summary>
    public ImmutableArray<int> CloudLayers { get; init; } = [4, 4];

    /// <summary>Local limits. Default 3.</summary>
    [Range(0, 500)]
    public int LocalLimits { get; init; } = 3;

    /// <summary>Path limits. Default 3.</summary>
    [Range(0, 500)]
    public int GlobalLimits { get; init; } = 3;

    /// <summary>Factor on all limits: 1 strict, 10 light. Default 1.</summary>
    [Range(1e-6, 1e6)]
    public double LimitFactor { get; init; } = 1;

    /// <summary>Memory of each resource, as a multiple of the largest need of one partition; large: never binding. Default 1000.</summary>
    [Range(1, 1e9)]
    public double MemoryFactor { get; init; } = 1000;

    /// <summary>Whether each function serves only one partition. Default true.</summary>
    public bool OwnFunctions { get; init; } = true;

    /// <summary>The size of a scenario of the literature.</summary>
    /// <param name="scenario">1: 7 components; 2: 10; 3: 15.</param>
    public static SystemGeneratorOptions Scenario(int scenario) => scenario switch
    {
        1 => new(),
        2 => new() { Components = 10, EdgeLayers = [1, 4, 4], CloudLayers = [4, 4], LocalLimits = 4, GlobalLimits = 4 },
        3 => new() { Components = 15, EdgeLayers = [1, 5, 5], CloudLayers = [5, 5, 5], LocalLimits = 5, GlobalLimits = 5 },
        _ => throw new ArgumentOutOfRangeException(nameof(scenario), scenario, "1, 2 or 3"),
    };
}
