namespace Continuo.Files;

using Continuo.Model;

/// <summary>Everything that has a name in a draft, for lookup.</summary>
internal sealed class SystemNames
{
    private readonly ILookup<string, string> _successors;
    private readonly HashSet<string> _targets;
    private readonly HashSet<(string, string)> _edges;

    private readonly SystemDraft _draft;

    public SystemNames(SystemDraft draft)
    {
        _draft = draft;
        Components = draft.Components.DistinctBy(c => c.Name).ToDictionary(c => c.Name, StringComparer.Ordinal);
        Partitions = draft.Components.SelectMany(c => c.Deployments.SelectMany(d => d.Partitions).Select(p => (c.Name, p.Name))).ToHashSet();
        Resources = draft.Layers
            .SelectMany(layer => layer.Resources.Select(resource => (Layer: layer, Resource: resource)))
            .DistinctBy(pair => pair.Resource.Name)
            .ToDictionary(pair => pair.Resource.Name, StringComparer.Ordinal);
        _successors = draft.Dependencies.ToLookup(d => d.From, d => d.To, StringComparer.Ordinal);
        _edges = draft.Dependencies.Select(d => (d.From, d.To)).ToHashSet();
        _targets = draft.Dependencies.Select(d => d.To).ToHashSet(StringComparer.Ordinal);
    }

    public Dictionary<string, Component> Components { get; }

    public HashSet<(string Component, string Partition)> Partitions { get; }

    public Dictionary<string, (ComputationalLayer Layer, Resource Resource)> Resources { get; }

    /// <summary>Whether a component exists, or may exist in what could not be read.</summary>
    public bool MayHaveComponent(string component) =>
        Components.ContainsKey(component) || Components.Count == 0 || _draft.Unread.Covers(SubjectKind.Component, component);

    public bool MayHavePartition(string component, string partition) =>
        Partitions.Contains((component, partition)) || _draft.Unread.Covers(SubjectKind.Component, component);

    public bool MayHaveResource(string resource) =>
        Resources.ContainsKey(resource) || Resources.Count == 0
        || _draft.Unread.Covers(SubjectKind.Resource, resource) || _draft.Unread.Any(SubjectKind.Layer);

    public bool MayHaveLayer(string layer) => _draft.Layers.Count == 0 || _draft.Unread.Covers(SubjectKind.Layer, layer);

    /// <summary>Whether all that may follow a component is known.</summary>
    public bool KnowsSuccessors(string component) =>
        !_draft.Unread.Covers(SubjectKind.GraphNode, component) && !_draft.Unread.Covers(SubjectKind.Component, component);

    public IEnumerable<string> Successors(string component) => _successors[component];

    public bool IsEdge(string from, string to) => _edges.Contains((from, to));

    public bool IsSource(string component) => !_targets.Contains(component);

    public IEnumerable<string> PartitionsOf(string component) =>
        Components.TryGetValue(component, out var found) ? found.Deployments.SelectMany(d => d.Partitions).Select(p => p.Name) : [];
}
