namespace Continuo.Placement.Loads;

using System.Collections.Immutable;
using Continuo.Model;

/// <summary>The answers at several loads.</summary>
/// <param name="Points">The loads that were solved, in the order asked.</param>
/// <param name="IsComplete">Whether all were; false when the sweep was ended early.</param>
public sealed record LoadSweepResult(ImmutableArray<LoadSweepPoint> Points, bool IsComplete)
{
    /// <summary>Candidates that cannot be judged and were left out at some load.</summary>
    public ImmutableArray<OmittedCandidate> LeftOut => [.. Points.SelectMany(point => point.Result.LeftOut).Distinct()];
}
