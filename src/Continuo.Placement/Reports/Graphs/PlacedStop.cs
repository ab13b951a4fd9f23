namespace Continuo.Placement.Reports.Graphs;

using System.Collections.Immutable;
using Continuo.Model;

/// <summary>
/// A place that the requests of a component visit: a partition, or several that follow each other on one resource.
/// </summary>
/// <param name="Component">The component.</param>
/// <param name="First">Index of its first partition here.</param>
/// <param name="Count">Number of partitions, ≥ 1.</param>
internal sealed record PlacedStop(ComponentEvaluation Component, int First, int Count)
{
    /// <summary>With more partitions than this, those that follow each other on one resource are drawn as one.</summary>
    public const int MostPartitions = 16;

    public string Id => PlacedGraph.NodeId(Component.Component, Component.Partitions[First].Partition);

    public bool IsLast => First + Count == Component.Partitions.Length;

    public PartitionEvaluation Entry => Component.Partitions[First];

    public PartitionEvaluation Exit => Component.Partitions[First + Count - 1];

    /// <summary>Time of a request from its entry on, and the probability that it leaves the component before the last partition here is done with it.</summary>
    public (double Seconds, double EarlyExit) Passage(Func<int, Partition> partition)
    {
        var (reach, seconds, exit) = (1.0, 0.0, 0.0);
        for (var k = First; k < First + Count; k++)
        {
            seconds += reach == 0 ? 0 : reach * Component.Partitions[k].ResponseTimeSeconds;
            var leaves = k + 1 < Component.Partitions.Length ? partition(k).EarlyExitProbability : 0;
            exit += reach * leaves;
            reach *= 1 - leaves;
        }

        return (seconds, exit);
    }

    /// <summary>Whether partitions of an evaluation are drawn together.</summary>
    public static bool Joins(Evaluation evaluation) => evaluation.Components.Sum(component => component.Partitions.Length) > MostPartitions;

    /// <summary>The places of a component in the order of visits.</summary>
    public static ImmutableArray<PlacedStop> Of(ComponentEvaluation component, bool join)
    {
        var stops = ImmutableArray.CreateBuilder<PlacedStop>();
        for (var k = 0; k < component.Partitions.Length; k += stops[^1].Count)
        {
            var resource = component.Partitions[k].Resource;
            stops.Add(new PlacedStop(component, k, join ? component.Partitions.Skip(k).TakeWhile(partition => partition.Resource == resource).Count() : 1));
        }

        return stops.ToImmutable();
    }
}
