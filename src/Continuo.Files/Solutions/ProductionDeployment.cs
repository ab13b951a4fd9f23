namespace Continuo.Files;

using Continuo.Files.Documents;
using Continuo.Model;

/// <summary>
/// Reads <c>production_deployment.yaml</c>, the placement in force of an application directory: per component or segment the selected
/// resource of its containers, and in the pruned tree of resources the number of nodes.
/// </summary>
internal sealed class ProductionDeployment(SystemDescription system, DiagnosticList diagnostics)
{
    private readonly Dictionary<string, RecordedComponent> _components = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _nodes = new(StringComparer.Ordinal);

    /// <summary>The object under <c>System</c> when a document is such a file.</summary>
    public static MappingNode? Of(MappingNode root) =>
        root.FindIgnoringCase("System") is { Value: MappingNode inner } && inner.Find("Components") is { Value: MappingNode components }
        && components.Entries.Any(entry => entry.Value is MappingNode component && component.Find("name") is not null && component.Find("executionLayer") is not null)
            ? inner
            : null;

    public List<RecordedComponent> Read(MappingNode production)
    {
        var record = new RecordReader(production, "'System'", diagnostics);
        Nodes(record);
        foreach (var entry in record.Entries(record.Required("Components")))
        {
            if (RecordReader.From(entry.Value, $"component '{entry.Key}'", diagnostics) is { } component && component.RequiredText("name") is { Length: > 0 } name)
            {
                Component(name, entry.KeyPosition, new RecordReader((MappingNode)entry.Value, $"'{name}'", diagnostics));
            }
        }

        return [.. _components.Values];
    }

    /// <summary>The numbers of nodes. SPACE4AI-D puts the tree below <c>Resources</c>, the design tool directly below <c>System</c>.</summary>
    private void Nodes(RecordReader record)
    {
        var owner = record.Optional("Resources") is { } resources ? RecordReader.From(resources.Value, "'Resources'", diagnostics) : record;
        foreach (var domain in owner?.Entries(owner.Optional("NetworkDomains")) ?? [])
        {
            if (RecordReader.From(domain.Value, $"network domain '{domain.Key}'", diagnostics) is not { } inner)
            {
                continue;
            }

            foreach (var layer in inner.Entries(inner.Optional("ComputationalLayers", ignoreCase: true)))
            {
                if (RecordReader.From(layer.Value, $"layer '{layer.Key}'", diagnostics) is { } resourcesOf)
                {
                    foreach (var resource in resourcesOf.Entries(resourcesOf.Optional("Resources")))
                    {
                        Node(resource);
                    }
                }
            }
        }
    }

    private void Node(MappingEntry resource)
    {
        if (RecordReader.From(resource.Value, $"resource '{resource.Key}'", diagnostics) is { } record
            && record.RequiredText("name") is { Length: > 0 } name
            && record.Integer("totalNodes", NumberRange.Count) is { } nodes)
        {
            _nodes.TryAdd(name, nodes);
        }
    }

    private void Component(string name, SourcePosition position, RecordReader record)
    {
        var number = record.RequiredInteger("executionLayer", NumberRange.NotNegative);
        var layer = system.Continuum.Layers.FirstOrDefault(l => LayerNumber.Of(l.Name) == number)?.Name ?? $"computationalLayer{number}";
        if (Target(name) is not var (component, deployment, partition))
        {
            diagnostics.Error(
                DiagnosticCodes.UnknownPlacementName, position, $"The system has no component or partition '{name}'.",
                diagnostics.Suggest(name, system.Application.Components.SelectMany(c => c.Deployments.SelectMany(d => d.Partitions).Select(p => $"{c.Name}_{p.Name}").Prepend(c.Name))));
            return;
        }

        if (!_components.TryGetValue(component, out var recorded))
        {
            recorded = new RecordedComponent(component, position);
            _components.Add(component, recorded);
        }

        var selected = new HashSet<string>(StringComparer.Ordinal);
        foreach (var container in record.Entries(record.Required("Containers")))
        {
            if (RecordReader.From(container.Value, $"container '{container.Key}' of '{name}'", diagnostics)?.RequiredText("selectedExecutionResource") is { Length: > 0 } resource
                && selected.Add(resource))
            {
                recorded.Places.Add(new RecordedPlace(deployment, partition, layer, resource, _nodes.GetValueOrDefault(resource, 1), container.KeyPosition));
            }
        }
    }

    /// <summary>What a name such as <c>face-blur</c> or <c>face-blur_partition1_2</c> stands for: a component stands for its deployment of one partition.</summary>
    private (string Component, string Deployment, string Partition)? Target(string name)
    {
        foreach (var component in system.Application.Components)
        {
            foreach (var deployment in component.Deployments)
            {
                foreach (var partition in deployment.Partitions)
                {
                    if (name == $"{component.Name}_{partition.Name}" || (name == component.Name && deployment.Partitions.Length == 1))
                    {
                        return (component.Name, deployment.Name, partition.Name);
                    }
                }
            }
        }

        return null;
    }
}
