namespace Continuo.Placement.RunTime.Intervals;

/// <summary>Why a load interval ends.</summary>
public enum IntervalEnd
{
    /// <summary>The loads asked for end here.</summary>
    Asked,

    /// <summary>The placement breaks a limit beyond.</summary>
    Limit,

    /// <summary>Another placement costs less beyond.</summary>
    Cost,
}
