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

        var first = to[0];
        var last = from[^1];
        var size = last.Partition.Transfers.FirstOrDefault(t => t.To == first.Component).Megabytes;
        if (weights == PathExitWeights.LastPartition)
        {
            return Between(last, first, size, delays);
        }

        var sum = 0.0;
        var remaining = 1.0;
        foreach (var partition in from[..^1])
        {
            var exits = partition.Partition.EarlyExitProbability;
            var delay = Between(partition, first, partition.Partition.EarlyExitMegabytes ?? size, delays);
            sum += ComponentTimes.Weighted(remaining * exits, delay);
            if (weights == PathExitWeights.Weighted || partition.Resource != first.Resource)
            {
                remaining *= 1 - exits;
            }
        }

        return sum + ComponentTimes.Weighted(remaining, Between(last, first, size, delays));
    }

    private static double Between(PlacedPartition from, PlacedPartition to, double megabytes, NetworkDelays delays) =>
        from.Resource == to.Resource ? 0 : delays.Seconds(from.Layer.Name, to.Layer.Name, megabytes);
}
