namespace Continuo.Model;

/// <summary>From when on a rate holds.</summary>
/// <param name="Seconds">Seconds from the start of the trace, ≥ 0.</param>
/// <param name="RequestsPerSecond">Rate at every source, ≥ 0.</param>
public readonly record struct LoadTracePoint(double Seconds, double RequestsPerSecond);
