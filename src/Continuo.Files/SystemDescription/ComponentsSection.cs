namespace Continuo.Files;

using System.Collections.Immutable;

using Continuo.Files.Documents;
using Continuo.Model;

/// <summary>Reads <c>Components</c>: component, deployment, partition.</summary>
internal static class ComponentsSection
{
    public static void Read(MappingEntry? section, SystemDraft draft, DiagnosticList diagnostics)
    {
        if (section is null || RecordReader.From(section.Value, "'Components'", diagnostics) is not { } components)
        {
            return;
        }

        foreach (var entry in components.Rest())
        {
            draft.Sources.Note(entry.KeyPosition, SubjectKind.Component, entry.Key);
            if (RecordReader.From(entry.Value, $"component '{entry.Key}'", diagnostics) is { } component)
            {
                draft.Components.Add(new Component(entry.Key, Deployments(entry, component, draft)));
            }
        }
    }

    private static ImmutableArray<Deployment> Deployments(MappingEntry entry, RecordReader component, SystemDraft draft)
    {
        var deployments = ImmutableArray.CreateBuilder<Deployment>();
        foreach (var deployment in component.Rest())
        {
            draft.Sources.Note(deployment.KeyPosition, SubjectKind.Deployment, entry.Key, deployment.Key);
            var subject = $"deployment '{deployment.Key}' of component '{entry.Key}'";
            if (RecordReader.From(deployment.Value, subject, component.Diagnostics) is { } record)
            {
                deployments.Add(new Deployment(deployment.Key, Partitions(entry.Key, deployment, record, draft)));
            }
        }

        if (deployments.Count == 0 && entry.Value is MappingNode { Entries: [] })
        {
            component.Diagnostics.Error(DiagnosticCodes.MissingKey, entry.KeyPosition, $"Component '{entry.Key}' has no deployment.");
        }

        return deployments.ToImmutable();
    }

    private static ImmutableArray<Partition> Partitions(string component, MappingEntry deployment, RecordReader record, SystemDraft draft)
    {
        var partitions = new List<Partition>();
        foreach (var entry in record.Rest())
        {
            draft.Sources.Note(entry.KeyPosition, SubjectKind.Partition, component, entry.Key);
            if (RecordReader.From(entry.Value, $"partition '{entry.Key}' of component '{component}'", record.Diagnostics) is { } partition)
            {
                partitions.Add(PartitionRecord.Read(component, entry, partition, draft.Sources));
            }
        }

        if (partitions.Count == 0 && deployment.Value is MappingNode { Entries: [] })
        {
            record.Diagnostics.Error(DiagnosticCodes.MissingKey, deployment.KeyPosition, $"Deployment '{deployment.Key}' of component '{component}' has no partition.");
        }

        return PartitionChain.Order(component, deployment, partitions, record.Diagnostics);
    }
}
