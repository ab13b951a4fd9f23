namespace Continuo.Placement.Reports;

using System.Collections.Immutable;

using Continuo.Model;

/// <summary>Consecutive partitions of a component on one resource: one node of a picture.</summary>
/// <param name="Component">The component.</param>
/// <param name="Partitions">The partitions, in order.</param>
/// <param name="Index">Number of the first partition in the component, from 0.</param>
/// <param name="Count">Number of partitions of the component.</param>
internal sealed record PartitionRun(ComponentPlacement Component, ImmutableArray<PartitionPlacement> Partitions, int Index, int Count)
{
    public string Id => $"{Component.Component}/{Partitions[0].Partition}";

    public string Resource => Partitions[0].Resource;

    public bool IsLast => Index + Partitions.Length == Count;

    /// <summary>Which parts of the component it is, such as <c>parts 2–3 of 4</c>; empty when it is the whole.</summary>
    public string Parts => Partitions.Length == Count ? ""
        : Partitions.Length == 1 ? $"part {Index + 1} of {Count}"
        : $"parts {Index + 1}–{Index + Partitions.Length} of {Count}";

    public static IEnumerable<PartitionRun> Of(ComponentPlacement component)
    {
        for (var (start, end) = (0, 0); start < component.Partitions.Length; start = end)
        {
            for (end = start + 1; end < component.Partitions.Length && component.Partitions[end].Resource == component.Partitions[start].Resource; end++)
            {
            }

            yield return new PartitionRun(component, component.Partitions[start..end], start, component.Partitions.Length);
        }
    }

    /// <summary>Probability that a request that enters the run exits early in it; the last partition of a component has no early exit.</summary>
    public double ExitProbability(SystemDescription system)
    {
        var deployment = system.Application.Components.FirstOrDefault(c => c.Name == Component.Component)
            ?.Deployments.FirstOrDefault(d => d.Name == Component.Deployment);
        var stays = 1.0;
        foreach (var placed in Partitions.Take(IsLast ? Partitions.Length - 1 : Partitions.Length))
        {
            stays *= 1 - (deployment?.Partitions.FirstOrDefault(p => p.Name == placed.Partition)?.EarlyExitProbability ?? 0);
        }

        return 1 - stays;
    }
}
