namespace Continuo.Placement.Rules;

/// <summary>Load that enters the serverless model.</summary>
public enum FunctionLoad
{
    /// <summary>Load of the component, also for its later partitions.</summary>
    Component,

    /// <summary>Load that reaches the partition.</summary>
    Partition,
}
