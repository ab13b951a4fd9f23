namespace Continuo.Files;

using Continuo.Files.Documents;
using Continuo.Model;

/// <summary>
/// Reads one component of a solution: with the deployment level, without it, with it for servers only (functions then stand
/// one level too high), or as a record of deployment and partitions.
/// </summary>
internal sealed class RecordedShape(Component component, RecordedComponent recorded, DiagnosticList diagnostics)
{
    public static RecordedPlace? Place(RecordReader record, string? deployment, string partition)
    {
        var layer = record.Text("layer");
        var resource = record.RequiredText("resource");
        var instances = record.Integer("number", NumberRange.Count) ?? record.Integer("instances", NumberRange.Count) ?? 1;
        return partition.Length == 0 || resource.Length == 0
            ? null
            : new RecordedPlace(deployment, partition, layer, resource, instances, record.Position);
    }

    public void Read(MappingNode node)
    {
        if (node.Find("deployment") is { Value: ScalarNode deployment } && node.Find("partitions") is { } partitions)
        {
            Record(deployment.Text, partitions.Value);
            return;
        }

        foreach (var entry in node.Entries.Where(entry => entry.Key is not ("response_time" or "response_time_threshold" or "$schema")))
        {
            if (entry.Value is not MappingNode inner)
            {
                continue;
            }

            if (Array.Exists([.. component.Deployments], d => d.Name == entry.Key) && HoldsPartitions(inner))
            {
                Partitions(entry.Key, inner);
            }
            else if (IsPartition(entry.Key))
            {
                Published(null, entry);
            }
            else
            {
                diagnostics.Error(
                    DiagnosticCodes.UnknownPlacementName,
                    entry.KeyPosition,
                    $"Component '{component.Name}' has no deployment or partition '{entry.Key}'.",
                    diagnostics.Suggest(entry.Key, component.Deployments.Select(d => d.Name)));
            }
        }
    }

    private bool IsPartition(string name) => component.Deployments.Any(d => d.Partitions.Any(p => p.Name == name));

    private bool HoldsPartitions(MappingNode node) =>
        node.Entries.Where(entry => entry.Value is MappingNode).ToList() is var inner && (inner.Count == 0 || !IsPartition(node.Entries[0].Key) || inner.Exists(entry => IsPartition(entry.Key)));

    private void Record(string deployment, DocumentNode partitions)
    {
        if (partitions is MappingNode mapping)
        {
            foreach (var entry in mapping.Entries)
            {
                Add(RecordReader.From(entry.Value, $"partition '{entry.Key}' of component '{component.Name}'", diagnostics) is { } record
                    ? Place(record, deployment, entry.Key)
                    : null);
            }
        }
        else if (partitions is SequenceNode sequence)
        {
            foreach (var item in sequence.Items)
            {
                Add(RecordReader.From(item, $"a partition of component '{component.Name}'", diagnostics) is { } record
                    ? Place(record, deployment, record.RequiredText("partition"))
                    : null);
            }
        }
        else
        {
            diagnostics.Error(DiagnosticCodes.WrongType, partitions.Position, $"'partitions' of component '{component.Name}' must be a list, not {partitions.Noun}.");
        }
    }

    private void Partitions(string deployment, MappingNode node)
    {
        foreach (var entry in node.Entries.Where(entry => entry.Key is not ("response_time" or "response_time_threshold")))
        {
            Published(deployment, entry);
        }
    }

    private void Published(string? deployment, MappingEntry partition)
    {
        if (partition.Value is not MappingNode layers)
        {
            diagnostics.Error(
                DiagnosticCodes.WrongType, partition.Value.Position, $"Partition '{partition.Key}' of component '{component.Name}' must be an object, not {partition.Value.Noun}.");
            return;
        }

        foreach (var (layer, resources) in layers.Entries.Select(layer => (layer.Key, layer.Value as MappingNode)))
        {
            foreach (var resource in resources?.Entries ?? [])
            {
                if (resource.Value is MappingNode node)
                {
                    var record = new RecordReader(node, $"resource '{resource.Key}' of '{component.Name}/{partition.Key}'", diagnostics);
                    var instances = record.Integer("number", NumberRange.Count) ?? 1;
                    Add(new RecordedPlace(deployment, partition.Key, layer, resource.Key, instances, resource.KeyPosition));
                }
            }
        }
    }

    private void Add(RecordedPlace? place)
    {
        if (place is not null)
        {
            recorded.Places.Add(place);
        }
    }
}
