namespace Continuo.Adaptation.Migration;

using System.Collections.Immutable;

using Continuo.Model;

/// <summary>The way from one placement to another, and back.</summary>
/// <param name="From">The placement at the start, judged by all rules.</param>
/// <param name="To">The placement at the end, judged by all rules.</param>
/// <param name="Steps">The steps, in order; empty when the placements are the same.</param>
/// <param name="Back">The steps undone, last first.</param>
public sealed record MigrationPlan(Evaluation From, Evaluation To, ImmutableArray<MigrationStep> Steps, ImmutableArray<MigrationStep> Back)
{
    /// <summary>Whether every rule holds after every step, but for the one of one resource per layer.</summary>
    public bool Feasible => Steps.All(step => step.Feasible);

    /// <summary>As <see cref="Feasible"/>; <see langword="null"/> where no step is known to break a rule, and of some it is not known whether they do.</summary>
    public bool? Verdict => Feasible ? true : Steps.Any(step => step.After.Verdict == false) ? false : null;

    /// <summary>Places of either placement that cannot be judged.</summary>
    public ImmutableArray<OmittedCandidate> LeftOut => [.. From.LeftOut.Concat(To.LeftOut).Distinct()];
}
