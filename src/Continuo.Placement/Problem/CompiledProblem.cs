namespace Continuo.Placement.Problem;

using Continuo.Model;
using Continuo.Placement.Rules;

/// <summary>
/// A system under a load and rules, as arrays. Components, deployments, partitions, candidates and resources are numbered;
/// <c>…Start</c> arrays give where the parts of an owner begin, with one entry more at the end. Resources: servers (edge
/// devices, then virtual machines) come first, functions after them.
/// </summary>
internal sealed record CompiledProblem
{
    public required SystemDescription System { get; init; }

    public required LoadProfile Load { get; init; }

    public required EvaluationRules Rules { get; init; }

    public required PlacementRestrictions Restrictions { get; init; }

    // Components, in evaluation order.
    public required string[] Components { get; init; }

    public required int[] DeploymentStart { get; init; }

    /// <summary>Direct successors: the edges along which no request may return to the edge.</summary>
    public required int[][] Successors { get; init; }

    public required int[][] Predecessors { get; init; }

    // Deployments.
    public required string[] Deployments { get; init; }

    public required int[] PartitionStart { get; init; }

    // Partitions.
    public required string[] Partitions { get; init; }

    public required int[] PartitionComponent { get; init; }

    public required int[] CandidateStart { get; init; }

    /// <summary>Requests/s.</summary>
    public required double[] Rate { get; init; }

    /// <summary>Probability that a request of the component reaches the partition.</summary>
    public required double[] Reach { get; init; }

    public required double[] Exit { get; init; }

    /// <summary>Transfer to the next partition of the deployment; −1 for the last.</summary>
    public required int[] Transfer { get; init; }

    // Candidates of partitions.
    public required int[] Resource { get; init; }

    /// <summary>Service time in seconds; 0 where the response time is a constant.</summary>
    public required double[] Demand { get; init; }

    /// <summary>Offered work: rate × demand, in busy instances.</summary>
    public required double[] Work { get; init; }

    /// <summary>Seconds in the component's time for each unit of slowdown: reach × demand.</summary>
    public required double[] TimeWeight { get; init; }

    /// <summary>Seconds in the component's time whatever the load of the resource: reach × response time of a function.</summary>
    public required double[] ConstantTime { get; init; }

    /// <summary>Cost of a function's invocations.</summary>
    public required double[] InvocationCost { get; init; }

    public required double[] Memory { get; init; }

    /// <summary>Whether the partition must be alone on its server; its time by instance count, from 1, weighted by reach; else null.</summary>
    public required double[]?[] TimeByCount { get; init; }

    // Resources.
    public required string[] Resources { get; init; }

    public required int ServerCount { get; init; }

    public required bool[] IsEdge { get; init; }

    public required int[] Layer { get; init; }

    public required string[] LayerNames { get; init; }

    /// <summary>Cost of one instance; servers only.</summary>
    public required double[] InstanceCost { get; init; }

    /// <summary>Largest number of instances; servers only; 0: not to be used.</summary>
    public required int[] MaximumInstances { get; init; }

    public required double[] ResourceMemory { get; init; }

    /// <summary>Whether the partitions that could meet on a resource need more memory than it can have.</summary>
    public required bool[] MemoryCanBind { get; init; }

    /// <summary>Servers of which at most one may be used; servers only.</summary>
    public required int[] Group { get; init; }

    public required int GroupCount { get; init; }

    // Network and limits.
    public required TransferTable Transfers { get; init; }

    /// <summary>Connections between components that are limited or can be impossible.</summary>
    public required Hop[] Hops { get; init; }

    /// <summary>Local limits first, then paths.</summary>
    public required Limit[] Limits { get; init; }

    /// <summary>Limits of which a component is part.</summary>
    public required int[][] LimitsOf { get; init; }

    /// <summary>Hops that a component is the start or the end of.</summary>
    public required int[][] HopsOf { get; init; }

    /// <summary>Asks the full evaluator where a limit is met to the last digits.</summary>
    public required BorderlineLimits Borderline { get; init; }

    public int ComponentCount => Components.Length;

    public bool IsServer(int resource) => resource < ServerCount;

    /// <summary>Capacity of a server's memory with this many instances; of a function's.</summary>
    public double MemoryCapacity(int resource, int instances) =>
        IsServer(resource) && Rules.ServerMemory == ServerMemory.AllInstances
            ? ResourceMemory[resource] * instances
            : ResourceMemory[resource];
}
