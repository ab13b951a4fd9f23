namespace Continuo.Performance.Serverless;

/// <summary>Values between which a mean response time lies.</summary>
/// <param name="LowestSeconds">Lower bound, in seconds.</param>
/// <param name="HighestSeconds">Upper bound, in seconds.</param>
public readonly record struct ResponseTimeBounds(double LowestSeconds, double HighestSeconds);
