namespace Continuo.Placement.Reports.Graphs;

using System.Collections.Immutable;
using Continuo.Charts.Graphs;
using Continuo.Model;
using Continuo.Placement.Reports.Words;
using Continuo.Placement.Rules;

/// <summary>Partitions on their resources, over the layers in use.</summary>
internal sealed class PlacedGraph(SystemDescription system, Evaluation evaluation)
{
    private readonly Dictionary<string, Resource> _resources =
        system.Continuum.Layers.SelectMany(layer => layer.Resources).ToDictionary(resource => resource.Name, StringComparer.Ordinal);

    private readonly PlacedPartitions _placed = new(system.Application, evaluation);
    private readonly string _costUnit = CostUnit.Of(system, EvaluationRules.Named(evaluation.Rules) ?? EvaluationRules.Continuo);

    public LayeredDag ToDag() => new()
    {
        Title = $"{Phrase.Name(system.Application)} at {Phrase.Load(evaluation.Load, system.Application)}",
        Lanes = Lanes(),
        Boxes = [.. evaluation.Resources.Select(Box)],
        Nodes = [.. evaluation.Components.SelectMany(Nodes)],
        Edges = EdgeText.Readable(new PlacedEdges(system.Application, _placed).All()),
    };

    /// <summary>The node of a partition; the two names cannot run into each other.</summary>
    public static string NodeId(string component, string partition) => $"{Escape(component)}/{Escape(partition)}";

    /// <summary>The node where a component begins; the component itself where it has no place.</summary>
    public static string FirstNode(ComponentEvaluation component) =>
        component.Partitions.IsEmpty ? Escape(component.Component) : NodeId(component.Component, component.Partitions[0].Partition);

    private static string Escape(string name) =>
        name.Replace("%", "%25", StringComparison.Ordinal).Replace("/", "%2F", StringComparison.Ordinal);

    private ImmutableArray<GraphLane> Lanes() =>
    [
        .. from layer in system.Continuum.Layers
           where evaluation.Resources.Any(resource => resource.Layer == layer.Name)
           orderby layer.Kind
           select new GraphLane(layer.Name, layer.Name) { Kind = Phrase.Tier(layer.Kind) },
    ];

    private GraphBox Box(ResourceEvaluation used) => new(used.Resource, used.Layer, used.Resource)
    {
        Subtitles = [Size(used), $"{Quantity.Cost(used.Cost)} {_costUnit}"],
        Utilization = used.Utilization,
    };

    private string Size(ResourceEvaluation used) => _resources[used.Resource] switch
    {
        Server server => Phrase.Instances(used.Instances, server.AvailableInstances),
        var function => Quantity.Megabytes(function.MemoryMegabytes),
    };

    private string Time(double seconds) => seconds >= 0 && double.IsFinite(seconds) ? Quantity.Time(seconds)
        : double.IsNaN(seconds) && !evaluation.LeftOut.IsEmpty ? "time not known"
        : "overloaded";

    private IEnumerable<GraphNode> Nodes(ComponentEvaluation component) => component.Partitions.IsEmpty
        ? [new GraphNode(FirstNode(component), component.Component) { Group = component.Component }]
        : _placed.Stops(component).Select(stop => new GraphNode(stop.Id, component.Component)
        {
            Subtitle = $"{Piece(stop)} · {Time(_placed.Passage(stop).Seconds)}",
            BoxId = stop.Entry.Resource,
            Group = component.Component,
        });

    private static string Piece(PlacedStop stop) =>
        stop.Component.Partitions.Length == 1 ? stop.Component.Deployment
        : stop.Count == 1 ? stop.Entry.Partition
        : $"{stop.Entry.Partition} … {stop.Exit.Partition}";
}
