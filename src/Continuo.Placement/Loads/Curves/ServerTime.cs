namespace Continuo.Placement.Loads.Curves;

using Continuo.Performance.Queueing;
using Continuo.Placement.Rules;

/// <summary>On an instance that shares its processor: rises with the load.</summary>
internal sealed class ServerTime(double demandSeconds, Overload overload) : PartitionTime
{
    // Beyond a utilisation of 1 the time is no finite number, whatever a preset computes there; that the server is overloaded is a rule of its own.
    public override double Seconds(double componentRate, double rate, double utilization) =>
        overload == Overload.Undefined && utilization > 1 ? double.NaN : ProcessorSharing.ResponseTimeSeconds(demandSeconds, utilization);

    public override (double Low, double High) Bounds(
        (double Component, double Partition, double Utilization) low, (double Component, double Partition, double Utilization) high) =>
        (Seconds(0, 0, low.Utilization), Seconds(0, 0, high.Utilization));
}
