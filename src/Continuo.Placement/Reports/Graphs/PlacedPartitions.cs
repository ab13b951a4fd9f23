namespace Continuo.Placement.Reports.Graphs;

using System.Collections.Immutable;
using Continuo.Model;

/// <summary>The partitions of an evaluation with what the application says about them.</summary>
internal sealed class PlacedPartitions
{
    private readonly Dictionary<(string Component, string Partition), Partition> _partitions;
    private readonly Dictionary<string, ImmutableArray<PlacedStop>> _stops;

    public PlacedPartitions(Application application, Evaluation evaluation)
    {
        Components = evaluation.Components;
        _partitions = (from component in application.Components
                       from deployment in component.Deployments
                       from partition in deployment.Partitions
                       select (component.Name, partition)).ToDictionary(pair => (pair.Name, pair.partition.Name), pair => pair.partition);
        var join = PlacedStop.Joins(evaluation);
        _stops = evaluation.Components.ToDictionary(component => component.Component, component => PlacedStop.Of(component, join), StringComparer.Ordinal);
    }

    public ImmutableArray<ComponentEvaluation> Components { get; }

    public ImmutableArray<PlacedStop> Stops(ComponentEvaluation component) => _stops[component.Component];

    public Partition Partition(ComponentEvaluation component, int index) => _partitions[(component.Component, component.Partitions[index].Partition)];

    public (double Seconds, double EarlyExit) Passage(PlacedStop stop) => stop.Passage(k => Partition(stop.Component, k));
}
