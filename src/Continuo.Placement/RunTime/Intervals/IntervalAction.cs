namespace Continuo.Placement.RunTime.Intervals;

/// <summary>What has to be done in a load interval, seen from the placement in force.</summary>
public enum IntervalAction
{
    /// <summary>Nothing.</summary>
    Keep,

    /// <summary>Instances are added or taken away; nothing moves.</summary>
    Scale,

    /// <summary>Partitions move.</summary>
    Migrate,
}
