namespace Continuo.Placement.Evaluators;

using Continuo.Model;
using Continuo.Placement.Rules;
using Continuo.Placement.Systems;

/// <summary>Rules on what may be placed where, and on how many instances.</summary>
internal static class AssignmentRules
{
    public static List<Violation> Availability(IEnumerable<List<PlacedPartition>> byResource, EvaluationRules rules)
    {
        var violations = new List<Violation>();
        foreach (var partitions in byResource)
        {
            if (partitions[0].Resource is not Server server)
            {
                continue;
            }

            var (least, most) = (partitions.Min(p => p.Instances), partitions.Max(p => p.Instances));
            if (most > server.AvailableInstances || least < 1)
            {
                violations.Add(new Violation(
                    ViolationKind.Availability, server.Name, least < 1 ? least : most, server.AvailableInstances));
            }
            else if (rules.CountConflict == CountConflict.Reject && least != most)
            {
                violations.Add(new Violation(ViolationKind.Availability, server.Name, least, most));
            }
        }

        return violations;
    }

    /// <summary>Edge and cloud layers of which more than one resource is used.</summary>
    public static List<Violation> Layers(IEnumerable<PlacedPartition> partitions) =>
        [.. partitions
            .Where(p => p.IsServer)
            .GroupBy(p => p.Layer.Name, p => p.Resource.Name, StringComparer.Ordinal)
            .Select(g => (Layer: g.Key, Used: g.Distinct(StringComparer.Ordinal).Count()))
            .Where(g => g.Used > 1)
            .Select(g => new Violation(ViolationKind.Layer, g.Layer, g.Used, 1))];

    /// <summary>Steps from the cloud back to the edge, inside components and between them.</summary>
    public static List<Violation> Backward(PlacedSystem placed, Application application)
    {
        var violations = new List<Violation>();
        foreach (var component in placed.Order)
        {
            var chain = placed.Chain(component);
            for (var k = 1; k < chain.Length; k++)
            {
                if (!chain[k - 1].IsEdge && chain[k].IsEdge)
                {
                    violations.Add(new Violation(ViolationKind.Backward, $"{component}/{chain[k].Partition.Name}"));
                }
            }
        }

        foreach (var edge in application.Dependencies)
        {
            var (from, to) = (placed.Chain(edge.From), placed.Chain(edge.To));
            if (!from.IsEmpty && !to.IsEmpty && !from[^1].IsEdge && to[0].IsEdge)
            {
                violations.Add(new Violation(ViolationKind.Backward, $"{edge.From} → {edge.To}"));
            }
        }

        return violations;
    }

    /// <summary>Connections that some request uses, and whose layers share no network domain.</summary>
    public static List<Violation> Network(
        PlacedSystem placed, Application application, NetworkDelays delays, EvaluationRules rules)
    {
        var connections = new List<(PlacedPartition From, PlacedPartition To)>();
        foreach (var component in placed.Order)
        {
            var chain = placed.Chain(component);
            connections.AddRange(chain.Zip(chain.Skip(1)).Where(c => c.Second.ReachProbability > 0));
        }

        foreach (var edge in application.Dependencies)
        {
            var (from, to) = (placed.Chain(edge.From), placed.Chain(edge.To));
            if (from.IsEmpty || to.IsEmpty || edge.Probability == 0)
            {
                continue;
            }

            connections.AddRange(PathTimes.Senders(from, to[0], rules.PathExitWeights).Where(s => s.Weight > 0).Select(s => (s.Partition, to[0])));
        }

        return [.. connections
            .Where(c => c.From.Resource != c.To.Resource)
            .Select(c => (From: c.From.Layer.Name, To: c.To.Layer.Name))
            .Distinct()
            .Where(c => double.IsInfinity(delays.Seconds(c.From, c.To, 0)))
            .Select(c => new Violation(ViolationKind.Network, $"{c.From} → {c.To}"))];
    }
}
