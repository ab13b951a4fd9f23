namespace Continuo.Model;

using System.Collections.Immutable;

/// <summary>A limited path under a load.</summary>
/// <param name="Path">Name of the path.</param>
/// <param name="Components">Its components.</param>
/// <param name="ResponseTimeSeconds">Mean response time along the path, network delays included, in seconds.</param>
/// <param name="LimitSeconds">Its limit in seconds.</param>
public sealed record PathEvaluation(
    string Path, ImmutableArray<string> Components, double ResponseTimeSeconds, double LimitSeconds);
