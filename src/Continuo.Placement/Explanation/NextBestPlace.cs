namespace Continuo.Placement.Explanation;

using System.Collections.Immutable;
using Continuo.Model;

/// <summary>Another place for a component.</summary>
/// <param name="Placement">The change, such as <c>c2/h1 → VM2</c>.</param>
/// <param name="Cost">Total cost with it.</param>
/// <param name="Violations">Rules it would break; none when it is a valid alternative.</param>
public sealed record NextBestPlace(string Placement, double Cost, ImmutableArray<Violation> Violations);
