namespace Continuo.Adaptation.Policies;

using Continuo.Model;

/// <summary>A moment at which a policy may change the placement, and what is known then.</summary>
/// <param name="Seconds">Time since the start, in seconds; rises from one point to the next.</param>
/// <param name="RequestsPerSecond">Measured rate at every source, in requests/s; <see langword="null"/>: there is no measurement.</param>
/// <param name="Current">The placement in force.</param>
public sealed record ControlPoint(double Seconds, double? RequestsPerSecond, Placement Current)
{
    /// <summary>Age of the measurement, in seconds. Default 0.</summary>
    public double AgeSeconds { get; init; }
}
