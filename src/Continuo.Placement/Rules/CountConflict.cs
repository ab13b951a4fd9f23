namespace Continuo.Placement.Rules;

/// <summary>Instance count of a resource whose partitions record different ones.</summary>
public enum CountConflict
{
    /// <summary>The placement is wrong.</summary>
    Reject,

    /// <summary>Cost by the largest, utilisation by each partition's own.</summary>
    Largest,

    /// <summary>Cost and memory by the last, utilisation by each partition's own.</summary>
    Last,
}
