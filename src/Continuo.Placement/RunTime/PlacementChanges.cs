namespace Continuo.Placement.RunTime;

using System.Collections.Immutable;

using Continuo.Model;

/// <summary>The differences between two placements of one system.</summary>
public static class PlacementChanges
{
    /// <summary>Lists them: resources that start, components that move, resources that are scaled, resources that stop.</summary>
    /// <param name="system">Their system.</param>
    /// <param name="from">What runs.</param>
    /// <param name="to">What is to run, with the same components.</param>
    /// <returns>The changes without reasons; empty when the placements are the same.</returns>
    public static ImmutableArray<PlacementChange> Between(SystemDescription system, Placement from, Placement to)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var (before, after) = (Counts(from), Counts(to));
        var servers = system.Continuum.Layers.SelectMany(l => l.Resources).OfType<Server>().Select(r => r.Name).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. after.Where(r => !before.ContainsKey(r.Key)).Select(r => new PlacementChange(ChangeKind.Start, r.Key, "", After(r.Key))),
            .. from.Components.SelectMany(old => to.Components.Where(c => c.Component == old.Component).SelectMany(next => Of(old, next, Before, After))),
            .. after.Where(r => before.TryGetValue(r.Key, out var n) && n != r.Value)
                .Select(r => new PlacementChange(ChangeKind.Scale, r.Key, Before(r.Key), After(r.Key))),
            .. before.Where(r => !after.ContainsKey(r.Key)).Select(r => new PlacementChange(ChangeKind.Stop, r.Key, Before(r.Key), "")),
        ];

        string Before(string resource) => Place(resource, before[resource]);
        string After(string resource) => Place(resource, after[resource]);
        string Place(string resource, int instances) => servers.Contains(resource) ? $"{resource}×{instances}" : resource;
    }

    /// <summary>Partitions that run elsewhere, or in another deployment.</summary>
    /// <param name="from">What runs.</param>
    /// <param name="to">What is to run.</param>
    /// <returns>Their number; counts of instances do not matter.</returns>
    public static int MovedPartitions(Placement from, Placement to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var known = from.Components.SelectMany(c => c.Partitions.Select(p => (c.Component, c.Deployment, p.Partition, p.Resource))).ToHashSet();
        return to.Components.Sum(c => c.Partitions.Count(p => !known.Contains((c.Component, c.Deployment, p.Partition, p.Resource))));
    }

    /// <summary>Instances of edge devices and virtual machines that run in the second placement and not in the first.</summary>
    /// <param name="system">Their system.</param>
    /// <param name="from">What runs.</param>
    /// <param name="to">What is to run.</param>
    /// <returns>Their number, over all servers.</returns>
    public static int StartedServers(SystemDescription system, Placement from, Placement to)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var (before, after) = (Counts(from), Counts(to));
        return system.Continuum.Layers.SelectMany(l => l.Resources).OfType<Server>()
            .Sum(s => Math.Max(0, after.GetValueOrDefault(s.Name) - before.GetValueOrDefault(s.Name)));
    }

    /// <summary>The placement with one number of instances for each resource: where partitions disagree, the one recorded last by name.</summary>
    /// <param name="placement">A placement, perhaps a contradictory one.</param>
    /// <returns>The same placement where nothing is contradictory.</returns>
    public static Placement WithOneCountEach(Placement placement)
    {
        ArgumentNullException.ThrowIfNull(placement);
        var counts = Counts(placement);
        return placement.Components.All(c => c.Partitions.All(p => p.Instances == counts[p.Resource]))
            ? placement
            : new Placement([.. placement.Components.Select(c => c with { Partitions = [.. c.Partitions.Select(p => p with { Instances = counts[p.Resource] })] })]);
    }

    internal static SortedDictionary<string, int> Counts(Placement placement)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var resource in placement.Components.SelectMany(c => c.Partitions).Select(p => p.Resource))
        {
            counts[resource] = RunTimeRestrictions.InstancesOf(placement, resource);
        }

        return counts;
    }

    private static IEnumerable<PlacementChange> Of(
        ComponentPlacement old, ComponentPlacement next, Func<string, string> before, Func<string, string> after)
    {
        if (old.Deployment != next.Deployment)
        {
            yield return new PlacementChange(ChangeKind.SwitchDeployment, old.Component, Whole(old, before), Whole(next, after));
            yield break;
        }

        foreach (var (was, will) in old.Partitions.Zip(next.Partitions).Where(pair => pair.First.Resource != pair.Second.Resource))
        {
            yield return new PlacementChange(
                ChangeKind.Migrate, $"{old.Component}/{was.Partition}", before(was.Resource), after(will.Resource));
        }
    }

    private static string Whole(ComponentPlacement component, Func<string, string> place) =>
        $"{component.Deployment}: {string.Join(", ", component.Partitions.Select(p => place(p.Resource)))}";
}
