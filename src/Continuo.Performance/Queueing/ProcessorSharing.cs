namespace Continuo.Performance.Queueing;

/// <summary>
/// A resource whose instances each share their processor equally among the requests in service,
/// with arrivals split evenly over the instances (M/G/1-PS).
/// </summary>
/// <remarks>
/// Mean response time R = D / (1 − U), U = Σ λᵢ·Dᵢ / n; it depends on the service times only through their means
/// (Kleinrock, Queueing Systems, vol. 2, §4.4).
/// </remarks>
public static class ProcessorSharing
{
    /// <summary>Mean response time of a request.</summary>
    /// <param name="demandSeconds">Service time of the request alone on one instance, in seconds, &gt; 0.</param>
    /// <param name="utilization">Utilisation of each instance by all that runs on it, ≥ 0.</param>
    /// <returns>Seconds; <see cref="double.PositiveInfinity"/> from a utilisation of 1 on.</returns>
    public static double ResponseTimeSeconds(double demandSeconds, double utilization) =>
        utilization < 1 ? demandSeconds / (1 - utilization) : double.PositiveInfinity;

    /// <summary>The same formula without its domain: negative beyond a utilisation of 1, as the tool SPACE4AI-D computes it.</summary>
    /// <param name="demandSeconds">Service time in seconds.</param>
    /// <param name="utilization">Utilisation.</param>
    /// <returns>Seconds; negative above a utilisation of 1, infinite at 1.</returns>
    public static double UncheckedResponseTimeSeconds(double demandSeconds, double utilization) =>
        utilization == 1 ? double.PositiveInfinity : demandSeconds / (1 - utilization);
}
