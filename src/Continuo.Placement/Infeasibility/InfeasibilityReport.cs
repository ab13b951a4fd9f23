namespace Continuo.Placement.Infeasibility;

using System.Collections.Immutable;

/// <summary>Why no placement keeps all rules, and what would help.</summary>
/// <param name="Conflict">
/// An inclusion-minimal set of rules that cannot be kept together: <c>local:c2</c>, <c>global:p1</c>, <c>memory:R</c>,
/// <c>utilization:R</c>, <c>availability:R</c>, <c>backward</c>, <c>layer:L</c>, <c>candidates:c</c>.
/// </param>
/// <param name="SmallestRelaxation">For each limit of the conflict, alone, the smallest value in seconds that would do; null where none does.</param>
/// <param name="ScaleAll">The factor on all limits that would do; null where none does or it is not known.</param>
public sealed record InfeasibilityReport(
    ImmutableArray<string> Conflict, ImmutableDictionary<string, double?> SmallestRelaxation, double? ScaleAll)
{
    /// <summary>Whether the conflict is known to be minimal and all values exact; false when the limit of time came first.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>Whether the conflict is known to be minimal, whatever is known about the values.</summary>
    public bool IsMinimal { get; init; } = true;
}
