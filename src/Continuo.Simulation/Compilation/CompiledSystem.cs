namespace Continuo.Simulation.Compilation;

using System.Collections.Immutable;
using Continuo.Model;
using Continuo.Performance.Topology;

/// <summary>A system with its names replaced by numbers; nothing here depends on a placement.</summary>
internal sealed class CompiledSystem
{
    private readonly Dictionary<string, int> _components = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string, string), Candidate> _candidates;

    public CompiledSystem(SystemDescription system, bool unscaledTransfers, bool ignoreImpossibleEdges)
    {
        System = system;
        Components = system.Application.Components;
        for (var c = 0; c < Components.Length; c++)
        {
            _components.Add(Components[c].Name, c);
        }

        Resources = [.. system.Continuum.Layers.SelectMany(l => l.Resources)];
        ResourceLayers = [.. system.Continuum.Layers.SelectMany((l, number) => l.Resources.Select(_ => number))];
        for (var r = 0; r < Resources.Length; r++)
        {
            _resources.Add(Resources[r].Name, r);
        }

        _candidates = system.Candidates.ToDictionary(c => (c.Component, c.Partition, c.Resource));
        Delays = new LayerDelays(system.Continuum, unscaledTransfers);
        Paths = system.Requirements.Global;
        Edges = [.. Components.Select(c => EdgesFrom(c.Name))];
        Sources = [.. SourceComponents.Of(system.Application, ignoreImpossibleEdges).Select(name => _components[name])];
        PathsFrom = [.. Components.Select(c => PathsWhere(p => p.Components[0] == c.Name))];
        PathsTo = [.. Components.Select(c => PathsWhere(p => p.Components[^1] == c.Name))];
    }

    public SystemDescription System { get; }

    public ImmutableArray<Component> Components { get; }

    public ImmutableArray<Resource> Resources { get; }

    /// <summary>Number of the layer of each resource.</summary>
    public int[] ResourceLayers { get; }

    /// <summary>Limited paths.</summary>
    public ImmutableArray<GlobalConstraint> Paths { get; }

    /// <summary>Components at which requests arrive from outside.</summary>
    public int[] Sources { get; }

    /// <summary>Outgoing edges by component, in file order.</summary>
    public Edge[][] Edges { get; }

    /// <summary>Limited paths that begin at each component.</summary>
    public int[][] PathsFrom { get; }

    /// <summary>Limited paths that end at each component.</summary>
    public int[][] PathsTo { get; }

    public LayerDelays Delays { get; }

    /// <summary>Number of a resource; −1 when there is none of this name.</summary>
    public int Resource(string name) => _resources.GetValueOrDefault(name, -1);

    public Candidate? Candidate(string component, string partition, string resource) =>
        _candidates.GetValueOrDefault((component, partition, resource));

    private Edge[] EdgesFrom(string component) =>
        [.. System.Application.Dependencies
            .Where(d => d.From == component)
            .Select(d => new Edge(_components[d.To], d.Probability, PathsWhere(p => Leads(p, d))))];

    private int[] PathsWhere(Func<GlobalConstraint, bool> condition) =>
        [.. Enumerable.Range(0, Paths.Length).Where(p => condition(Paths[p]))];

    private static bool Leads(GlobalConstraint path, Dependency edge)
    {
        var at = path.Components.IndexOf(edge.From);
        return at >= 0 && at + 1 < path.Components.Length && path.Components[at + 1] == edge.To;
    }
}
