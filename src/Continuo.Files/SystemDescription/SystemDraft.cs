namespace Continuo.Files;

using System.Collections.Immutable;

using Continuo.Model;

/// <summary>A system while it is read: every part by itself, not yet checked against the others.</summary>
internal sealed class SystemDraft(SourcePosition root, SystemWords? words = null)
{
    public SystemWords Words { get; } = words ?? SystemWords.Description;

    public SourceMap Sources { get; } = new(root);

    public UnreadParts Unread { get; } = new();

    /// <summary>Where the components are listed; <see langword="null"/> when their file could not be read, which was said.</summary>
    public SourcePosition? ComponentList { get; set; } = root;

    /// <summary>Where the resources are listed; <see langword="null"/> when their file could not be read, which was said.</summary>
    public SourcePosition? ResourceList { get; set; } = root;

    public string Name { get; set; } = "";

    public List<Component> Components { get; } = [];

    /// <summary>Components that the graph names as keys or as successors.</summary>
    public List<string> GraphNodes { get; } = [];

    public List<Dependency> Dependencies { get; } = [];

    public List<ComputationalLayer> Layers { get; } = [];

    public List<NetworkDomain> Domains { get; } = [];

    public List<CompatibilityRow> Compatibility { get; } = [];

    public List<PerformanceRow> Performance { get; } = [];

    public List<LocalConstraint> Local { get; } = [];

    public List<GlobalConstraint> Global { get; } = [];

    public LoadProfile? Load { get; set; }

    public double Hours { get; set; } = 1;

    public SystemDescription ToSystem()
    {
        var models = new Dictionary<(string, string, string), PerformanceModel>();
        foreach (var row in Performance.Where(row => row.Model is not null))
        {
            models.TryAdd((row.Component, row.Partition, row.Resource), row.Model!);
        }

        return new SystemDescription
        {
            Application = new Application(Name, [.. Components], [.. Dependencies]),
            Continuum = new Continuum([.. Layers], [.. Domains]),
            Candidates = [.. Candidates(models)],
            Requirements = new Requirements([.. Local], [.. Global]),
            Load = Load,
            Hours = Hours,
        };
    }

    private IEnumerable<Candidate> Candidates(Dictionary<(string, string, string), PerformanceModel> models)
    {
        foreach (var row in Compatibility)
        {
            if (models.TryGetValue((row.Component, row.Partition, row.Resource), out var model))
            {
                yield return new Candidate(row.Component, row.Partition, row.Resource, row.MemoryMegabytes, model);
            }
        }
    }
}
