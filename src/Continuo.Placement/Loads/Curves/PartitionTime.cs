namespace Continuo.Placement.Loads.Curves;

/// <summary>Response time of a placed partition as a function of the load that reaches it.</summary>
internal abstract class PartitionTime
{
    /// <summary>Seconds; undefined where the rules leave it undefined.</summary>
    /// <param name="componentRate">Requests/s that reach the component.</param>
    /// <param name="rate">Requests/s that reach the partition.</param>
    /// <param name="utilization">Utilisation of its server.</param>
    public abstract double Seconds(double componentRate, double rate, double utilization);

    /// <summary>Seconds between which the time stays from one load to a larger one; undefined bounds where it may be undefined.</summary>
    public abstract (double Low, double High) Bounds(
        (double Component, double Partition, double Utilization) low, (double Component, double Partition, double Utilization) high);
}
