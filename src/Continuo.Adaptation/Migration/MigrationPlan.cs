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
}
