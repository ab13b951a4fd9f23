namespace Continuo.Placement;

using Continuo.Model;

/// <summary>A choice that is given.</summary>
/// <param name="Component">The component.</param>
/// <param name="Partition">One of its partitions, which asks for a deployment that has it; <see langword="null"/> for all.</param>
/// <param name="Target">A resource, a computational layer, or (without a partition) a deployment of the component.</param>
public sealed record Pin(string Component, string? Partition, string Target)
{
    /// <summary>As it is written on the command line: <c>c1/h3=V1</c>.</summary>
    internal string Text => Partition is null ? $"{Component}={Target}" : $"{Component}/{Partition}={Target}";

    /// <summary>Whether a component may be cut in this way.</summary>
    internal bool Allows(Component component, Deployment deployment) =>
        component.Name != Component
        || (Partition is { } partition
            ? deployment.Partitions.Any(p => p.Name == partition)
            : !NamesDeployment(component) || deployment.Name == Target);

    /// <summary>Whether a partition of a component may be on a resource of a layer.</summary>
    internal bool Allows(Component component, string partition, string resource, string layer) =>
        component.Name != Component
        || (Partition is { } pinned ? pinned != partition : NamesDeployment(component))
        || resource == Target
        || string.Equals(layer, Target, StringComparison.OrdinalIgnoreCase);

    private bool NamesDeployment(Component component) => Partition is null && component.Deployments.Any(d => d.Name == Target);
}
