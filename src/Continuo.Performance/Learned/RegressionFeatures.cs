namespace Continuo.Performance.Learned;

/// <summary>Values of the features a learned performance model can ask for.</summary>
/// <param name="Cores">Cores in use: instances × cores of one instance.</param>
/// <param name="Throughput">Requests/s that reach the partition.</param>
/// <param name="WarmSeconds">Service time on a warm function instance, in seconds; <see cref="double.NaN"/> elsewhere.</param>
/// <param name="ColdSeconds">Service time with a cold start, in seconds; <see cref="double.NaN"/> elsewhere.</param>
/// <param name="IdleSeconds">Idle seconds before a warm instance is removed; <see cref="double.NaN"/> elsewhere.</param>
public readonly record struct RegressionFeatures(
    double Cores, double Throughput, double WarmSeconds = double.NaN, double ColdSeconds = double.NaN, double IdleSeconds = double.NaN);
