namespace Continuo.Placement.Reports.Graphs;

using System.Collections.Immutable;
using Continuo.Charts.Graphs;
using Continuo.Model;
using Continuo.Placement.Reports.Words;

/// <summary>Components and their calls, without places.</summary>
internal static class ComponentGraph
{
    public static LayeredDag Of(Application application)
    {
        var edges = application.Dependencies.Select(call => new GraphEdge(call.From, call.To)
        {
            Label = EdgeText.Call(call.Probability, EdgeText.Sizes(Sizes(application, call))),
            Weight = EdgeText.Weight(call.Probability),
        });
        return new LayeredDag
        {
            Title = application.Name.Length > 0 ? $"Components of {application.Name}" : "Components",
            Nodes = [.. application.Components.Select(component => new GraphNode(component.Name, component.Name) { Subtitle = Ways(component.Deployments) })],
            Edges = EdgeText.Readable([.. edges]),
        };
    }

    private static string Ways(ImmutableArray<Deployment> deployments)
    {
        var most = deployments.Select(deployment => deployment.Partitions.Length).Append(1).Max();
        return deployments.Length switch
        {
            <= 1 when most == 1 => "in one piece",
            <= 1 => Phrase.Count(most, "partition"),
            var ways when most == 1 => Phrase.Count(ways, "way"),
            var ways => $"{Phrase.Count(ways, "way")}, up to {Phrase.Count(most, "partition")}",
        };
    }

    private static List<double> Sizes(Application application, Dependency call) =>
    [
        .. application.Components.Where(component => component.Name == call.From)
            .SelectMany(component => component.Deployments)
            .SelectMany(deployment => deployment.Partitions[^1].Transfers)
            .Where(transfer => transfer.To == call.To)
            .Select(transfer => transfer.Megabytes),
    ];
}
