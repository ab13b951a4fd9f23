namespace Continuo.Placement.Loads;

using System.Collections.Immutable;
using Continuo.Model;

/// <summary>Up to which load a placement keeps every rule.</summary>
public sealed record MaximumLoadResult
{
    /// <summary>
    /// The end of the feasible interval that contains the load now, or else of the longest one: requests/s at every source, or a factor.
    /// <see cref="double.PositiveInfinity"/> without an end; <see langword="null"/> when no load is feasible.
    /// </summary>
    public required double? Load { get; init; }

    /// <summary>The load as rates at the sources; <see langword="null"/> when it is not finite.</summary>
    public LoadProfile? Profile { get; init; }

    /// <summary>Whether the load now lies in the interval that ends with <see cref="Load"/>.</summary>
    public required bool IsFeasibleNow { get; init; }

    /// <summary>What breaks beyond the load, or at every load; <see langword="null"/> when nothing does, or only several rules together.</summary>
    public BindingLimit? Binding { get; init; }

    /// <summary>Each rule alone: capacities, components, paths.</summary>
    public ImmutableArray<ConstraintLoad> PerConstraint { get; init; } = [];

    /// <summary>All feasible loads, by rising load.</summary>
    public ImmutableArray<LoadInterval> Feasible { get; init; } = [];

    /// <summary>Whether gaps wider than a relative 1e-7 are excluded by proved bounds. False when the search was cut short.</summary>
    public bool IsVerified { get; init; } = true;

    /// <summary>The placement, with the cheapest counts that carry the load where instances may be added.</summary>
    public required Placement Placement { get; init; }

    /// <summary>The placement at the load; <see langword="null"/> when the load is not finite.</summary>
    public Evaluation? Evaluation { get; init; }

    /// <summary>Places of the placement that cannot be judged: where there are any, no load is known to be feasible, and none is said not to be.</summary>
    public ImmutableArray<OmittedCandidate> LeftOut { get; init; } = [];

    /// <summary>When no load is feasible: what is broken at the load now, and at every load if anything is.</summary>
    public ImmutableArray<Violation> Violations { get; init; } = [];
}
