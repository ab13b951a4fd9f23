namespace Continuo.Placement.Reports.Sections;

using System.Collections.Immutable;
using Continuo.Charts.Pages;
using Continuo.Charts.Svg;
using Continuo.Model;
using Continuo.Placement.Reports.Words;
using Continuo.Placement.Rules;

/// <summary>The resources in use, how full they are and what they cost.</summary>
internal static class ResourceSection
{
    public static ReportSection Of(ReportSubject subject, Evaluation evaluation) =>
        new("Resources", [new ReportText(Sentence(evaluation)), Table(subject, evaluation)]);

    private static string Sentence(Evaluation evaluation)
    {
        var fullest = evaluation.Resources.Where(resource => resource.Utilization is not null).MaxBy(resource => resource.Utilization);
        var functions = evaluation.Resources.Count(resource => resource.Kind == ResourceKind.Function);
        var part = functions > 0 ? " Functions have no utilisation: they grow with the load and are charged by use." : "";
        return fullest switch
        {
            { Utilization: >= 1 and var share } => $"{fullest.Resource} is overloaded: each of its {Phrase.Count(fullest.Instances, "instance")} would be busy {Quantity.Percent(share)} of the time.{part}",
            { Utilization: { } share } => $"{fullest.Resource} is the fullest resource: {Quantity.Percent(share)} busy. With its {Phrase.Count(fullest.Instances, "instance")} it is full when the load grows by {Quantity.Percent(1 / share - 1)}.{part}",
            _ when functions > 0 => "Everything runs on functions, which grow with the load and are charged by use.",
            _ => "No resource is in use.",
        };
    }

    private static ReportTable Table(ReportSubject subject, Evaluation evaluation)
    {
        var resources = subject.System.Continuum.Layers.SelectMany(layer => layer.Resources).ToDictionary(resource => resource.Name, StringComparer.Ordinal);
        var costs = new NumberColumn(evaluation.Resources.Select(resource => resource.Cost), 4);
        var hosted = evaluation.Components.SelectMany(component => component.Partitions.Select(partition => (component.Component, partition.Partition, partition.Resource)))
            .ToLookup(place => place.Resource, StringComparer.Ordinal);
        return new ReportTable
        {
            Columns =
            [
                new("Resource"), new("Layer"), new("Kind"), new("Instances", ColumnKind.Number), new("Utilisation", ColumnKind.Number),
                new("Memory, MB", ColumnKind.Number), new("Partitions", ColumnKind.Number), new($"Cost {subject.CostUnit}", ColumnKind.Number), new("Share", ColumnKind.Number),
            ],
            Rows =
            [
                .. evaluation.Resources.Select(used => ImmutableArray.Create<TableCell>(
                    used.Resource,
                    used.Layer,
                    Phrase.Tier(used.Kind),
                    resources[used.Resource] is Server server ? $"{used.Instances} of {server.AvailableInstances}" : "by use",
                    used.Utilization is { } share ? new TableCell(Quantity.Percent(share), Fullness(share)) : "–",
                    Memory(subject, used, resources[used.Resource], [.. hosted[used.Resource].Select(place => (place.Component, place.Partition))]),
                    NumberText.Of(hosted[used.Resource].Count()),
                    costs.Text(used.Cost),
                    evaluation.Cost > 0 ? Quantity.Percent(used.Cost / evaluation.Cost) : "")),
            ],
        };
    }

    private static Standing Fullness(double share) => share < 0.9 ? Standing.Kept : share < 1 ? Standing.Close : Standing.Broken;

    private static TableCell Memory(ReportSubject subject, ResourceEvaluation used, Resource resource, HashSet<(string, string)> hosted)
    {
        var needed = used.MemoryMegabytes;
        if (resource is FunctionConfiguration && subject.Rules.FunctionMemory == FunctionMemory.EachPartition)
        {
            needed = subject.System.Candidates.Where(candidate => candidate.Resource == used.Resource && hosted.Contains((candidate.Component, candidate.Partition)))
                .Select(candidate => candidate.MemoryMegabytes).Append(0).Max();
        }

        var offered = resource is Server && subject.Rules.ServerMemory == ServerMemory.AllInstances
            ? used.Instances * resource.MemoryMegabytes
            : resource.MemoryMegabytes;
        return new TableCell($"{NumberText.Of(needed, 6)} of {NumberText.Of(offered, 6)}", needed > offered ? Standing.Broken : Standing.None);
    }
}
