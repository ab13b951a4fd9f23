namespace Continuo.Adaptation.Decisions;

using Continuo.Adaptation.Policies;
using Continuo.Model;

/// <summary>A decision as a log holds it: what was known, and what was decided.</summary>
/// <param name="Policy">Name of the policy.</param>
/// <param name="Seconds">The control point, in seconds since the start.</param>
/// <param name="MeasuredLoad">Rate at every source, in requests/s; <see langword="null"/>: there was no measurement.</param>
/// <param name="Cause">Why.</param>
/// <param name="Placement">The placement from then on.</param>
public sealed record RecordedDecision(string Policy, double Seconds, double? MeasuredLoad, DecisionCause Cause, Placement Placement);
