namespace Continuo.Model;

using System.Collections.Immutable;

/// <summary>Limit of the response time along a path of the application graph.</summary>
/// <param name="Name">Name of the path.</param>
/// <param name="Components">Components on the path; consecutive ones are joined by an edge.</param>
/// <param name="LimitSeconds">Largest allowed response time, in seconds, &gt; 0.</param>
public sealed record GlobalConstraint(string Name, ImmutableArray<string> Components, double LimitSeconds)
{
    /// <summary>Percentile of the response time that the limit is about, in (0, 100); <see langword="null"/>: the mean.</summary>
    public double? Percentile { get; init; }
}
