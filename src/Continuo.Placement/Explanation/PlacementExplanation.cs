namespace Continuo.Placement.Explanation;

using System.Collections.Immutable;
using Continuo.Model;

/// <summary>Why a placement is as it is.</summary>
/// <param name="Binding">Limits and capacities that are nearly used up, tightest first.</param>
/// <param name="Prices">What a tighter or looser limit would cost at the optimum.</param>
/// <param name="Components">Each component's place, its reason and its next best.</param>
public sealed record PlacementExplanation(
    ImmutableArray<BindingRule> Binding, ImmutableArray<LimitPrice> Prices, ImmutableArray<ComponentReason> Components)
{
    /// <summary>Limits of which a price could not be proved in time; they are left out of <see cref="Prices"/>.</summary>
    public ImmutableArray<string> UnpricedLimits { get; init; } = [];

    /// <summary>Candidates that cannot be judged: with any of them no price can be proved, and no component is looked at there.</summary>
    public ImmutableArray<OmittedCandidate> LeftOut { get; init; } = [];
}
