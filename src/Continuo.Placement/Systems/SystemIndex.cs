namespace Continuo.Placement.Systems;

using System.Collections.Immutable;
using Continuo.Model;

/// <summary>Look-ups by name over a system description.</summary>
internal sealed class SystemIndex
{
    private readonly Dictionary<string, Component> _components;
    private readonly Dictionary<string, Resource> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ComputationalLayer> _layerOfResource = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string, string), Candidate> _candidates;
    private readonly Dictionary<string, double> _limits;

    public SystemIndex(SystemDescription system)
    {
        System = system;
        _components = system.Application.Components.ToDictionary(c => c.Name, StringComparer.Ordinal);
        foreach (var layer in system.Continuum.Layers)
        {
            foreach (var resource in layer.Resources)
            {
                _resources.Add(resource.Name, resource);
                _layerOfResource.Add(resource.Name, layer);
            }
        }

        _candidates = system.Candidates.ToDictionary(c => (c.Component, c.Partition, c.Resource));
        _limits = system.Requirements.Local.ToDictionary(l => l.Component, l => l.LimitSeconds, StringComparer.Ordinal);
        Resources = [.. system.Continuum.Layers.SelectMany(l => l.Resources)];
    }

    public SystemDescription System { get; }

    /// <summary>All resources, in the order of the continuum.</summary>
    public ImmutableArray<Resource> Resources { get; }

    public Component? Component(string name) => _components.GetValueOrDefault(name);

    public Resource? Resource(string name) => _resources.GetValueOrDefault(name);

    public ComputationalLayer Layer(string resource) => _layerOfResource[resource];

    public Candidate? Candidate(string component, string partition, string resource) =>
        _candidates.GetValueOrDefault((component, partition, resource));

    public double? Limit(string component) => _limits.TryGetValue(component, out var limit) ? limit : null;
}
