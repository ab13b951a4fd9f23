namespace Continuo.Functions.Objects;

/// <summary>Where an object comes from when a job wrote it.</summary>
/// <param name="Job">The job.</param>
/// <param name="Hops">Jobs of its chain so far, that one included.</param>
/// <param name="Trace">W3C trace context of the input that began the chain; null without one.</param>
internal sealed record ObjectOrigin(string Job, int Hops, string? Trace);
