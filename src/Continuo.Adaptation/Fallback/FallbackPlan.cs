namespace Continuo.Adaptation.Fallback;

using System.Collections.Immutable;

using Continuo.Adaptation.Migration;
using Continuo.Model;
using Continuo.Placement.Solvers;

/// <summary>What runs while there is no connection to the cloud.</summary>
public sealed record FallbackPlan
{
    /// <summary>The components that can run, with their limits; the whole system when all can.</summary>
    public required SystemDescription System { get; init; }

    /// <summary>
    /// Components that wait for the connection, in the order of the application: they have no deployment that fits on edge
    /// devices, or nothing that runs calls them.
    /// </summary>
    public required ImmutableArray<string> Waiting { get; init; }

    /// <summary>The search for the cheapest placement of <see cref="System"/> on edge devices; <see langword="null"/> when no component can run.</summary>
    public required SolveResult? Result { get; init; }

    /// <summary>
    /// When there is no placement for the load: the largest share of it for which one was found, to a thousandth; 0 when none was
    /// found for any. Else, and where only what cannot be judged might carry any, <see langword="null"/>.
    /// </summary>
    public double? LargestLoadShare { get; init; }

    /// <summary>What changes for the components that run on, without regard to rules on the way; empty without a placement.</summary>
    public ImmutableArray<MigrationStep> Changes { get; init; } = [];

    /// <summary>Whether every component runs and every rule holds.</summary>
    public bool Complete => Waiting.IsEmpty && Result?.Placement is not null;
}
