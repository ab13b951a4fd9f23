namespace Continuo.Placement.Evaluators;

using System.Collections.Immutable;
using Continuo.Model;
using Continuo.Placement.Systems;

/// <summary>Response time of a component: its partitions, and the network between them, weighted by who gets there.</summary>
internal static class ComponentTimes
{
    public static ImmutableArray<ComponentEvaluation> Of(PlacedSystem placed, SystemIndex index, NetworkDelays delays) =>
        [.. placed.Order.Select(c => Of(c, placed, index, delays))];

    private static ComponentEvaluation Of(string component, PlacedSystem placed, SystemIndex index, NetworkDelays delays)
    {
        var chain = placed.Chain(component);
        var partitions = ImmutableArray.CreateBuilder<PartitionEvaluation>(chain.Length);
        var time = chain.IsEmpty ? double.NaN : chain[0].ResponseTimeSeconds;
        for (var k = 0; k < chain.Length; k++)
        {
            double? delay = k + 1 < chain.Length ? Delay(chain[k], chain[k + 1], delays) : null;
            if (delay is { } seconds)
            {
                time += Weighted(chain[k + 1].ReachProbability, chain[k + 1].ResponseTimeSeconds + seconds);
            }

            var p = chain[k];
            partitions.Add(new PartitionEvaluation(
                p.Partition.Name, p.Layer.Name, p.Resource.Name, p.Instances, p.Rate, p.ResponseTimeSeconds, delay));
        }

        var deployment = placed.Deployments.TryGetValue(component, out var chosen) ? chosen.Name : "";
        return new ComponentEvaluation(
            component, deployment, placed.Rates[component], time, index.Limit(component), partitions.ToImmutable());
    }

    /// <summary>A part that nobody reaches costs no time, even where it is overloaded.</summary>
    public static double Weighted(double weight, double seconds) => weight == 0 ? 0 : weight * seconds;

    public static double Delay(PlacedPartition from, PlacedPartition to, NetworkDelays delays) =>
        from.Resource == to.Resource
            ? 0
            : delays.Seconds(from.Layer.Name, to.Layer.Name, from.Partition.Transfers.FirstOrDefault().Megabytes);
}
