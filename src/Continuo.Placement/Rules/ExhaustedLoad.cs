namespace Continuo.Placement.Rules;

/// <summary>Load of the partitions after one that every request leaves.</summary>
public enum ExhaustedLoad
{
    /// <summary>None.</summary>
    Zero,

    /// <summary>The load of the component again.</summary>
    ResetToComponent,
}
