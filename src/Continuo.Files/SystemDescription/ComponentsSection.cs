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
            draft.Unread.Add(SubjectKind.Component);
            return;
        }

        foreach (var (entry, component) in NamedRecords.Of(components, entry => $"component '{entry.Key}'", draft, SubjectKind.Component))
        {
            draft.Sources.Note(entry.KeyPosition, SubjectKind.Component, entry.Key);
            NamedRecords.Watch(diagnostics, draft, SubjectKind.Component, [entry.Key], () =>
                draft.Components.Add(new Component(entry.Key, Deployments(entry, component, draft))));
        }
    }

    private static ImmutableArray<Deployment> Deployments(MappingEntry entry, RecordReader component, SystemDraft draft)
    {
        var deployments = ImmutableArray.CreateBuilder<Deployment>();
        foreach (var (deployment, record) in NamedRecords.Of(component, d => $"deployment '{d.Key}' of component '{entry.Key}'", draft, SubjectKind.Component, entry.Key))
        {
            draft.Sources.Note(deployment.KeyPosition, SubjectKind.Deployment, entry.Key, deployment.Key);
            deployments.Add(new Deployment(deployment.Key, Partitions(entry.Key, deployment, record, draft)));
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
        var faults = record.Diagnostics.ShapeErrors;
        foreach (var (entry, partition) in NamedRecords.Of(record, p => $"partition '{p.Key}' of component '{component}'", draft, SubjectKind.Component, component))
        {
            draft.Sources.Note(entry.KeyPosition, SubjectKind.Partition, component, entry.Key);
            partitions.Add(PartitionRecord.Read(component, entry, partition, draft.Sources));
        }

        if (partitions.Count == 0 && deployment.Value is MappingNode { Entries: [] })
        {
            record.Diagnostics.Error(DiagnosticCodes.MissingKey, deployment.KeyPosition, $"Deployment '{deployment.Key}' of component '{component}' has no partition.");
        }

        return record.Diagnostics.ShapeErrors > faults ? [.. partitions] : PartitionChain.Order(component, deployment, partitions, record.Diagnostics);
    }
}
