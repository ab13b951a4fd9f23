namespace Continuo.Placement.Loads;

/// <summary>Up to which load one rule alone is kept.</summary>
/// <param name="Rule">The rule, as in <c>local:c2</c>, <c>global:p1</c>, <c>utilization:VM1</c>.</param>
/// <param name="Load">
/// The end of its loads that contain the answer, or else the load asked for; without such, of its longest interval.
/// <see cref="double.PositiveInfinity"/> when no larger load breaks it; <see langword="null"/> when every load does.
/// </param>
public sealed record ConstraintLoad(string Rule, double? Load);
