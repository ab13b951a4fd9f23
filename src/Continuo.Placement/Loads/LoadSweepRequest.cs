namespace Continuo.Placement.Loads;

using System.Collections.Immutable;
using Continuo.Placement.Solvers;

/// <summary>A placement problem to be solved at several loads.</summary>
public sealed record LoadSweepRequest
{
    /// <summary>
    /// What is to be placed, and how to search at each load; limits hold for each load. With a load for all sources, the loads replace it;
    /// with rates of their own for the sources, the loads are factors on them.
    /// </summary>
    public required PlacementRequest Problem { get; init; }

    /// <summary>The loads, in the order in which they are solved; rising loads make the best use of the placements before.</summary>
    public required ImmutableArray<double> Loads { get; init; }
}
