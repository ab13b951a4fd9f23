namespace Continuo.Adaptation.Decisions;

using Continuo.Adaptation.Policies;

/// <summary>A recorded decision, and the one that the policy takes now.</summary>
/// <param name="Recorded">What the log holds.</param>
/// <param name="Now">What is decided now, after what was decided before in the log.</param>
/// <param name="IsSame">Whether cause and placement are the same.</param>
public sealed record ReplayedDecision(RecordedDecision Recorded, Decision Now, bool IsSame);
