namespace Continuo.Adaptation.Calibration;

/// <summary>What was measured of a component in a control period.</summary>
/// <param name="Component">The component.</param>
/// <param name="MeanSeconds">Mean response time in seconds, the network between its partitions included.</param>
/// <param name="Requests">How many requests the mean is over.</param>
/// <param name="Age">How long ago the period ended.</param>
public sealed record ResponseTimeMeasurement(string Component, double MeanSeconds, long Requests, TimeSpan Age = default);
