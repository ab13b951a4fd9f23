namespace Continuo.Placement.Evaluators;

using System.Collections.Immutable;
using Continuo.Model;
using Continuo.Placement.Rules;
using Continuo.Placement.Systems;

/// <summary>Response time along a path: its components, and the network between them.</summary>
internal static class PathTimes
{
    public static ImmutableArray<PathEvaluation> Of(
        PlacedSystem placed,
        ImmutableArray<ComponentEvaluation> components,
        SystemDescription system,
        NetworkDelays delays,
        EvaluationRules rules)
    {
        var times = components.ToDictionary(c => c.Component, c => c.ResponseTimeSeconds, StringComparer.Ordinal);
        return [.. system.Requirements.Global.Select(g =>
            new PathEvaluation(g.Name, g.Components, Seconds(g, placed, times, delays, rules), g.LimitSeconds))];
    }

    private static double Seconds(
        GlobalConstraint path,
        PlacedSystem placed,
        Dictionary<string, double> times,
        NetworkDelays delays,
        EvaluationRules rules)
    {
        var undefined = rules.Overload == Overload.Undefined ? double.NaN : double.PositiveInfinity;
        var sum = 0.0;
        for (var i = 0; i < path.Components.Length; i++)
        {
            var time = times[path.Components[i]];
            if (double.IsNaN(time) && placed.IsUnknown(path.Components[i]))
            {
                return double.NaN;
            }

            if (rules.Overload != Overload.Undefined && !(double.IsFinite(time) && (time > 0 || rules.Overload == Overload.Infinite)))
            {
                return undefined;
            }

            sum += time;
            if (i + 1 < path.Components.Length)
            {
                sum += Delay(placed.Chain(path.Components[i]), placed.Chain(path.Components[i + 1]), delays, rules.PathExitWeights);
            }
        }

        return sum;
    }

    public static double Delay(
        ImmutableArray<PlacedPartition> from, ImmutableArray<PlacedPartition> to, NetworkDelays delays, PathExitWeights weights)
    {
        if (from.IsEmpty || to.IsEmpty)
        {
            return double.NaN;
        }

        var sum = 0.0;
        foreach (var (partition, weight, megabytes) in Senders(from, to[0], weights))
        {
            sum += ComponentTimes.Weighted(weight, Between(partition, to[0], megabytes, delays));
        }

        return sum;
    }

    /// <summary>The partitions that send to the next component, each with the share of the requests that it sends and their size in MB.</summary>
    public static IEnumerable<(PlacedPartition Partition, double Weight, double Megabytes)> Senders(
        ImmutableArray<PlacedPartition> from, PlacedPartition to, PathExitWeights weights)
    {
        var last = from[^1];
        var size = last.Partition.Transfers.FirstOrDefault(t => t.To == to.Component).Megabytes;
        var remaining = 1.0;
        foreach (var partition in weights == PathExitWeights.LastPartition ? [] : from[..^1])
        {
            var exits = partition.Partition.EarlyExitProbability;
            yield return (partition, remaining * exits, partition.Partition.EarlyExitMegabytes ?? size);
            if (weights == PathExitWeights.Weighted || partition.Resource != to.Resource)
            {
                remaining *= 1 - exits;
            }
        }

        yield return (last, remaining, size);
    }

    private static double Between(PlacedPartition from, PlacedPartition to, double megabytes, NetworkDelays delays) =>
        from.Resource == to.Resource ? 0 : delays.Seconds(from.Layer.Name, to.Layer.Name, megabytes);
}
