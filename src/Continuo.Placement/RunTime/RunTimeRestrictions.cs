namespace Continuo.Placement.RunTime;

using System.Collections.Immutable;

using Continuo.Model;

/// <summary>
/// What can be changed while an application runs: no edge device beyond those of the start, no other type of virtual machine
/// in a layer that has one; counts of virtual machines, functions, deployments and places are free.
/// </summary>
internal static class RunTimeRestrictions
{
    public static PlacementRestrictions Of(SystemDescription system, Placement initial, Placement current, PlacementRestrictions wishes)
    {
        var most = wishes.MaximumInstances.ToBuilder();
        foreach (var layer in system.Continuum.Layers)
        {
            var used = layer.Resources.Where(r => InstancesOf(current, r.Name) > 0).Select(r => r.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var resource in layer.Resources)
            {
                switch (resource)
                {
                    case EdgeDevice:
                        Limit(most, resource.Name, InstancesOf(initial, resource.Name));
                        break;
                    case VirtualMachine when used.Count > 0 && !used.Contains(resource.Name):
                        Limit(most, resource.Name, 0);
                        break;
                }
            }
        }

        return wishes with { MaximumInstances = most.ToImmutable() };
    }

    /// <summary>Instances of a resource; where partitions disagree, the number recorded last by name, as the tools read it.</summary>
    public static int InstancesOf(Placement placement, string resource) => placement.Components
        .OrderBy(c => c.Component, StringComparer.Ordinal)
        .SelectMany(c => c.Partitions.OrderBy(p => p.Partition, StringComparer.Ordinal))
        .LastOrDefault(p => p.Resource == resource)?.Instances ?? 0;

    private static void Limit(ImmutableDictionary<string, int>.Builder most, string resource, int instances) =>
        most[resource] = Math.Min(instances, most.GetValueOrDefault(resource, int.MaxValue));
}
