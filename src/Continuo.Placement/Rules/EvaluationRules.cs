namespace Continuo.Placement.Rules;

using Continuo.Performance.Serverless;

/// <summary>
/// How a placement is judged. Three presets: <see cref="Continuo"/> is the honest default, <see cref="Space4AiD"/> and
/// <see cref="Space4AiR"/> reproduce the numbers of the tools of those names.
/// </summary>
public sealed record EvaluationRules
{
    /// <summary>Name of the preset.</summary>
    public required string Name { get; init; }

    /// <summary>Order in which components are visited.</summary>
    public ComponentOrder Order { get; init; } = ComponentOrder.FirstInFirstOut;

    /// <summary>Chain of the serverless model.</summary>
    public ServerlessChain ServerlessChain { get; init; } = ServerlessChain.TimedColdStarts;

    /// <summary>Load that enters the serverless model.</summary>
    public FunctionLoad FunctionLoad { get; init; } = FunctionLoad.Partition;

    /// <summary>What a function costs.</summary>
    public FunctionPricing FunctionPricing { get; init; } = FunctionPricing.ExpectedTime;

    /// <summary>Time of a transfer.</summary>
    public TransferUnits TransferUnits { get; init; } = TransferUnits.MegabytesOverMegabits;

    /// <summary>Weights of early exits in the delay between components.</summary>
    public PathExitWeights PathExitWeights { get; init; } = PathExitWeights.Weighted;

    /// <summary>Load of the partitions after one that every request leaves.</summary>
    public ExhaustedLoad ExhaustedLoad { get; init; } = ExhaustedLoad.Zero;

    /// <summary>Response time of an overloaded resource.</summary>
    public Overload Overload { get; init; } = Overload.Infinite;

    /// <summary>Memory of an edge device or virtual machine.</summary>
    public ServerMemory ServerMemory { get; init; } = ServerMemory.OneInstance;

    /// <summary>Memory of a function.</summary>
    public FunctionMemory FunctionMemory { get; init; } = FunctionMemory.EachPartition;

    /// <summary>Which count holds when partitions of one resource record different ones.</summary>
    public CountConflict CountConflict { get; init; } = CountConflict.Reject;

    /// <summary>When partitions must not share a resource.</summary>
    public ColocationRule ColocationRule { get; init; } = ColocationRule.AnyForbidden;

    /// <summary>Which components have their response time checked.</summary>
    public LocalScope LocalScope { get; init; } = LocalScope.Limited;

    /// <summary>
    /// Whether a component that only edges of probability 0 lead to gets the load of a source: where all components are looked at.
    /// </summary>
    public bool IgnoresImpossibleEdges => LocalScope == LocalScope.All;

    /// <summary>Whether a utilisation of 1 or more makes a placement infeasible by itself.</summary>
    public bool RequireStability { get; init; } = true;

    /// <summary>Whether costs are multiplied by the horizon <c>Time</c> of the file.</summary>
    public bool CostOverHorizon { get; init; }

    /// <summary>Whether a function's price unit is honoured (seconds converted to hours).</summary>
    public bool HonourPriceUnits { get; init; } = true;

    /// <summary>At most one resource of each edge or cloud layer. Solvers keep it; a break is always listed.</summary>
    public bool OneResourcePerLayer { get; init; } = true;

    /// <summary>Whether a second resource of a layer makes a placement infeasible.</summary>
    public bool LayerRuleDecides { get; init; } = true;

    /// <summary>Whether requests may go from the cloud back to the edge.</summary>
    public bool AllowBackward { get; init; }

    /// <summary>Share of the cost of edge devices that is charged, 0 … 1: a device already owned costs only its energy.</summary>
    public double EdgeCostShare { get; init; } = 1;

    /// <summary>The default: consistent units, cold starts charged, exits weighted, overload infinite.</summary>
    public static EvaluationRules Continuo { get; } = new() { Name = "continuo" };

    /// <summary>The rules of SPACE4AI-D (Sedghani, Filippini, Ardagna, IEEE Trans. Services Computing, 2024), as its tool computes.</summary>
    public static EvaluationRules Space4AiD { get; } = new()
    {
        Name = "space4ai-d",
        FunctionLoad = FunctionLoad.Component,
        FunctionPricing = FunctionPricing.WarmTimeAtComponentLoad,
        PathExitWeights = PathExitWeights.LastPartition,
        Overload = Overload.Negative,
        FunctionMemory = FunctionMemory.Summed,
        CountConflict = CountConflict.Largest,
        LocalScope = LocalScope.LimitedAndPositive,
        CostOverHorizon = true,
        HonourPriceUnits = false,
        LayerRuleDecides = false,
    };

    /// <summary>The rules of SPACE4AI-R, the run-time tool.</summary>
    public static EvaluationRules Space4AiR { get; } = new()
    {
        Name = "space4ai-r",
        Order = ComponentOrder.ByLevel,
        ServerlessChain = ServerlessChain.InstantColdStarts,
        FunctionPricing = FunctionPricing.WarmTimeOncePerFunction,
        TransferUnits = TransferUnits.Unscaled,
        PathExitWeights = PathExitWeights.LegacyWeighted,
        ExhaustedLoad = ExhaustedLoad.ResetToComponent,
        Overload = Overload.Undefined,
        ServerMemory = ServerMemory.AllInstances,
        FunctionMemory = FunctionMemory.Summed,
        CountConflict = CountConflict.Last,
        ColocationRule = ColocationRule.OrderDependent,
        LocalScope = LocalScope.All,
        RequireStability = false,
        CostOverHorizon = true,
        HonourPriceUnits = false,
        LayerRuleDecides = false,
    };

    /// <summary>The preset of a name.</summary>
    /// <param name="name"><c>continuo</c>, <c>space4ai-d</c> or <c>space4ai-r</c>.</param>
    /// <returns>The preset; <see langword="null"/> for another name.</returns>
    public static EvaluationRules? Named(string name) => name switch
    {
        "continuo" => Continuo,
        "space4ai-d" => Space4AiD,
        "space4ai-r" => Space4AiR,
        _ => null,
    };
}
