namespace Continuo.Simulation;

/// <summary>Which instance of an edge device or virtual machine a request goes to.</summary>
public enum DispatchRule
{
    /// <summary>Any, with equal probability; the assumption of the formulas.</summary>
    Random,

    /// <summary>One after the other.</summary>
    RoundRobin,

    /// <summary>The one with the fewest requests in service; among equals the first.</summary>
    ShortestQueue,
}
