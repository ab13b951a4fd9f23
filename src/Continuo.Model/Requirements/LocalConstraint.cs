namespace Continuo.Model;

/// <summary>Limit of the mean response time of one component.</summary>
/// <param name="Component">The component.</param>
/// <param name="LimitSeconds">Largest allowed response time, in seconds, &gt; 0.</param>
public sealed record LocalConstraint(string Component, double LimitSeconds);
