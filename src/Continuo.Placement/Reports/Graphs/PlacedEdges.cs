namespace Continuo.Placement.Reports.Graphs;

using System.Collections.Immutable;
using Continuo.Charts.Graphs;
using Continuo.Charts.Svg;
using Continuo.Model;
using Continuo.Placement.Reports.Words;

/// <summary>How requests go from partition to partition of a placed application.</summary>
internal sealed class PlacedEdges
{
    private readonly Application _application;
    private readonly Evaluation _evaluation;
    private readonly Dictionary<string, ComponentEvaluation> _placed;
    private readonly Dictionary<(string Component, string Partition), Partition> _partitions;

    public PlacedEdges(Application application, Evaluation evaluation)
    {
        _application = application;
        _evaluation = evaluation;
        _placed = evaluation.Components.ToDictionary(component => component.Component, StringComparer.Ordinal);
        _partitions = (from component in application.Components
                       from deployment in component.Deployments
                       from partition in deployment.Partitions
                       select (component.Name, partition)).ToDictionary(pair => (pair.Name, pair.partition.Name), pair => pair.partition);
    }

    public ImmutableArray<GraphEdge> All() =>
    [
        .. _evaluation.Components.SelectMany(Inside),
        .. from call in _application.Dependencies
           where _placed.ContainsKey(call.From) && _placed.ContainsKey(call.To)
           from edge in Between(call, _placed[call.From], _placed[call.To])
           select edge,
    ];

    private IEnumerable<GraphEdge> Inside(ComponentEvaluation component)
    {
        for (var k = 0; k + 1 < component.Partitions.Length; k++)
        {
            var (from, to) = (component.Partitions[k], component.Partitions[k + 1]);
            yield return new GraphEdge(PlacedGraph.NodeId(component.Component, from.Partition), PlacedGraph.NodeId(component.Component, to.Partition))
            {
                Label = EdgeText.Sizes([Of(component, k).Transfers.FirstOrDefault().Megabytes]),
                Weight = EdgeText.Weight(to.ArrivalRate),
            };
        }
    }

    private IEnumerable<GraphEdge> Between(Dependency call, ComponentEvaluation from, ComponentEvaluation to)
    {
        var target = PlacedGraph.FirstNode(to);
        for (var k = 0; k + 1 < from.Partitions.Length; k++)
        {
            var exits = Of(from, k).EarlyExitProbability;
            if (exits > 0)
            {
                yield return new GraphEdge(PlacedGraph.NodeId(from.Component, from.Partitions[k].Partition), target)
                {
                    Label = NumberText.Of(exits, 2),
                    Weight = EdgeText.Weight(from.Partitions[k].ArrivalRate * exits * call.Probability),
                    Dashed = true,
                };
            }
        }

        var rate = from.Partitions.IsEmpty ? from.ArrivalRate : from.Partitions[^1].ArrivalRate;
        yield return new GraphEdge(PlacedGraph.LastNode(from), target)
        {
            Label = EdgeText.Call(call.Probability, EdgeText.Sizes(Sent(from, to.Component))),
            Weight = EdgeText.Weight(rate * call.Probability),
        };
    }

    private double[] Sent(ComponentEvaluation from, string to) => from.Partitions.IsEmpty
        ? []
        : [.. Of(from, from.Partitions.Length - 1).Transfers.Where(transfer => transfer.To == to).Select(transfer => transfer.Megabytes)];

    private Partition Of(ComponentEvaluation component, int k) => _partitions[(component.Component, component.Partitions[k].Partition)];
}
