namespace Continuo.Placement.Evaluators;

using Continuo.Model;
using Continuo.Placement.Rules;

/// <summary>Rules on partitions that share a resource.</summary>
internal static class SharingRules
{
    /// <summary>Edge devices and virtual machines shared by a partition whose model needs them for itself.</summary>
    public static List<Violation> Colocation(IEnumerable<List<PlacedPartition>> byResource, EvaluationRules rules) =>
        [.. byResource
            .Where(p => p[0].IsServer && p.Count > 1)
            .Where(p => rules.ColocationRule == ColocationRule.AnyForbidden
                ? p.Exists(Forbids)
                : p.Skip(1).Any(Forbids))
            .Select(p => new Violation(ViolationKind.Colocation, p[0].Resource.Name, p.Count, 1))];

    /// <summary>Edge devices and virtual machines with a utilisation of 1 or more.</summary>
    public static List<Violation> Overloads(IEnumerable<List<PlacedPartition>> byResource) =>
        [.. byResource
            .Where(p => p[0] is { IsServer: true, IsUnknown: false })
            .Select(p => (p[0].Resource.Name, Utilization: ResponseTimes.Utilization(p)))
            .Where(r => !(r.Utilization < 1))
            .Select(r => new Violation(ViolationKind.Utilization, r.Name, r.Utilization, 1))];

    /// <summary>Resources whose partitions need more memory than there is.</summary>
    public static List<Violation> Memory(IEnumerable<List<PlacedPartition>> byResource, EvaluationRules rules) =>
        [.. byResource
            .Select(p => (p[0].Resource, Needed: Needed(p, rules), Limit: Limit(p, rules)))
            .Where(m => m.Needed > m.Limit)
            .Select(m => new Violation(ViolationKind.Memory, m.Resource.Name, m.Needed, m.Limit))];

    private static bool Forbids(PlacedPartition partition) => partition.Candidate is { Performance.AllowsColocation: false };

    private static double Needed(List<PlacedPartition> partitions, EvaluationRules rules) =>
        partitions[0].IsServer || rules.FunctionMemory == FunctionMemory.Summed
            ? ResourceFigures.Memory(partitions)
            : partitions.Max(p => p.Candidate?.MemoryMegabytes ?? 0);

    private static double Limit(List<PlacedPartition> partitions, EvaluationRules rules) =>
        partitions[0].IsServer && rules.ServerMemory == ServerMemory.AllInstances
            ? partitions[0].Resource.MemoryMegabytes * ResourceFigures.Instances(partitions, rules)
            : partitions[0].Resource.MemoryMegabytes;
}
