namespace Continuo.Placement.Rules;

/// <summary>Memory of a function that several partitions use.</summary>
public enum FunctionMemory
{
    /// <summary>Shared by the partitions.</summary>
    Summed,

    /// <summary>For each partition by itself: they are separate functions.</summary>
    EachPartition,
}
