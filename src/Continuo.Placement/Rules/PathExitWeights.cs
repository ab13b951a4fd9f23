namespace Continuo.Placement.Rules;

/// <summary>How requests that exit a component early count in the delay to the next one.</summary>
public enum PathExitWeights
{
    /// <summary>All requests leave from the last partition.</summary>
    LastPartition,

    /// <summary>Each share leaves from where it exits; the remaining share is not updated where the resource is the same.</summary>
    LegacyWeighted,

    /// <summary>Each share leaves from where it exits.</summary>
    Weighted,
}
