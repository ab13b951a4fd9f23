namespace Continuo.Performance.Network;

/// <summary>Time of a transfer over one network domain.</summary>
public static class NetworkDelay
{
    /// <summary>Access delay plus transmission of the data.</summary>
    /// <param name="megabytes">Size in MB, ≥ 0.</param>
    /// <param name="accessDelaySeconds">Delay of a transfer of no size, in seconds.</param>
    /// <param name="bandwidthMegabitsPerSecond">Bandwidth in Mbit/s, &gt; 0.</param>
    /// <returns>Seconds.</returns>
    public static double Seconds(double megabytes, double accessDelaySeconds, double bandwidthMegabitsPerSecond) =>
        accessDelaySeconds + (8 * megabytes / bandwidthMegabitsPerSecond);

    /// <summary>The tool SPACE4AI-R divides size by bandwidth without a conversion of units.</summary>
    /// <param name="size">Size, in a unit that fits the bandwidth.</param>
    /// <param name="accessDelaySeconds">Delay of a transfer of no size, in seconds.</param>
    /// <param name="bandwidth">Size units per second, &gt; 0.</param>
    /// <returns>Seconds.</returns>
    public static double UnscaledSeconds(double size, double accessDelaySeconds, double bandwidth) =>
        accessDelaySeconds + (size / bandwidth);
}
