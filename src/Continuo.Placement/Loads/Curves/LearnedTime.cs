namespace Continuo.Placement.Loads.Curves;

/// <summary>By a regression, or a constant: affine in the load, so that the ends of an interval bound it.</summary>
/// <param name="seconds">The prediction at a rate of the component and of the partition.</param>
internal sealed class LearnedTime(Func<double, double, double> seconds) : PartitionTime
{
    public override double Seconds(double componentRate, double rate, double utilization) => seconds(componentRate, rate);

    public override (double Low, double High) Bounds(
        (double Component, double Partition, double Utilization) low, (double Component, double Partition, double Utilization) high)
    {
        var (from, to) = (seconds(low.Component, low.Partition), seconds(high.Component, high.Partition));

        // A negative prediction is undefined. At both ends it is so between them too; at one end, anything down to 0 may come.
        return double.IsNaN(from) == double.IsNaN(to) ? (Math.Min(from, to), Math.Max(from, to)) : (0, double.NaN);
    }
}
