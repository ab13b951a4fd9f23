namespace Continuo.Placement.Evaluators;

using Continuo.Model;

/// <summary>A partition at its place, with the figures found so far.</summary>
internal sealed class PlacedPartition
{
    public required string Component { get; init; }

    public required Partition Partition { get; init; }

    public required Resource Resource { get; init; }

    public required ComputationalLayer Layer { get; init; }

    /// <summary>Its row in the compatibility matrix; null when the resource is not a candidate.</summary>
    public required Candidate? Candidate { get; init; }

    public required int Instances { get; init; }

    public required double ComponentRate { get; init; }

    public required double Rate { get; init; }

    /// <summary>Probability that a request of the component reaches it.</summary>
    public required double ReachProbability { get; init; }

    public double ResponseTimeSeconds { get; set; } = double.NaN;

    /// <summary>Whether nobody knows its time: its own model cannot be evaluated, or that of another on its server.</summary>
    public bool IsUnknown { get; set; }

    /// <summary>Cost of its invocations, when it is on a function.</summary>
    public double FunctionCost { get; set; }

    public bool IsServer => Resource is Server;

    public bool IsEdge => Resource.Kind == ResourceKind.Edge;
}
