namespace Continuo.Placement.Explanation;

/// <summary>What the cheapest placement costs when a limit changes.</summary>
/// <param name="Limit">The form <c>local:c2</c> or <c>global:p1</c>.</param>
/// <param name="FromSeconds">The limit as it is.</param>
/// <param name="ToSeconds">The limit as it would be.</param>
/// <param name="Cost">Cost of the cheapest placement then; null when there is none.</param>
public sealed record LimitPrice(string Limit, double FromSeconds, double ToSeconds, double? Cost);
