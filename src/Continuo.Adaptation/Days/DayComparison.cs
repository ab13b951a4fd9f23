namespace Continuo.Adaptation.Days;

using System.Collections.Immutable;

using Continuo.Adaptation.Policies;
using Continuo.Model;

/// <summary>Policies on the same trace, with the same arrivals.</summary>
/// <param name="Setting">What was operated.</param>
/// <param name="Trace">The load.</param>
/// <param name="Options">How it was tried.</param>
/// <param name="References">For each control period, what it costs at the least and without any change.</param>
/// <param name="Runs">The policies, in the order given; those that were not finished are left out.</param>
public sealed record DayComparison(
    PolicySetting Setting, LoadTrace Trace, DayOptions Options, ImmutableArray<ReferenceCost> References, ImmutableArray<PolicyRun> Runs)
{
    /// <summary>Mean cost of the placement of the start.</summary>
    public double MeanStaticCost => References.Average(r => r.Static);

    /// <summary>Mean lower bound; <see langword="null"/> when a period has none.</summary>
    public double? MeanLowerBound => References.All(r => r.LowerBound is not null) ? References.Average(r => r.LowerBound) : null;
}
