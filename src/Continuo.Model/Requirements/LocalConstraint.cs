namespace Continuo.Model;

/// <summary>Limit of the response time of one component.</summary>
/// <param name="Component">The component.</param>
/// <param name="LimitSeconds">Largest allowed response time, in seconds, &gt; 0.</param>
public sealed record LocalConstraint(string Component, double LimitSeconds)
{
    /// <summary>Percentile of the response time that the limit is about, in (0, 100); <see langword="null"/>: the mean.</summary>
    public double? Percentile { get; init; }
}
