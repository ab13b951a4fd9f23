namespace Continuo.Placement.Reports.Graphs;

using System.Collections.Immutable;
using Continuo.Charts.Graphs;
using Continuo.Charts.Svg;
using Continuo.Model;

/// <summary>How requests go from place to place.</summary>
internal sealed class PlacedEdges(Application application, PlacedPartitions placed)
{
    public ImmutableArray<GraphEdge> All() =>
    [
        .. placed.Components.SelectMany(Inside),
        .. from call in application.Dependencies
           let @from = placed.Components.FirstOrDefault(component => component.Component == call.From)
           let to = placed.Components.FirstOrDefault(component => component.Component == call.To)
           where @from is not null && to is not null
           from edge in Between(call, @from, PlacedGraph.FirstNode(to))
           select edge,
    ];

    private IEnumerable<GraphEdge> Inside(ComponentEvaluation component)
    {
        var stops = placed.Stops(component);
        return stops.Zip(stops.Skip(1), (stop, next) => new GraphEdge(stop.Id, next.Id)
        {
            Label = EdgeText.Sizes([placed.Partition(component, next.First - 1).Transfers.FirstOrDefault().Megabytes]),
            Weight = EdgeText.Weight(next.Entry.ArrivalRate),
        });
    }

    private IEnumerable<GraphEdge> Between(Dependency call, ComponentEvaluation from, string target)
    {
        foreach (var stop in placed.Stops(from))
        {
            var exits = placed.Passage(stop).EarlyExit;
            if (exits > 0)
            {
                yield return new GraphEdge(stop.Id, target)
                {
                    Label = NumberText.Of(exits, 2),
                    Weight = EdgeText.Weight(stop.Entry.ArrivalRate * exits * call.Probability),
                    Dashed = true,
                };
            }
        }

        var last = placed.Stops(from).LastOrDefault();
        yield return new GraphEdge(last?.Id ?? PlacedGraph.FirstNode(from), target)
        {
            Label = EdgeText.Call(call.Probability, EdgeText.Sizes(last is null ? [] : Sent(from, call.To))),
            Weight = EdgeText.Weight((last?.Exit.ArrivalRate ?? from.ArrivalRate) * call.Probability),
        };
    }

    private double[] Sent(ComponentEvaluation from, string to) =>
        [.. placed.Partition(from, from.Partitions.Length - 1).Transfers.Where(transfer => transfer.To == to).Select(transfer => transfer.Megabytes)];
}
