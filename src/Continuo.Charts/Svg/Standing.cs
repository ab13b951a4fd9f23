namespace Continuo.Charts.Svg;

/// <summary>How a value stands against its limit.</summary>
public enum Standing
{
    /// <summary>Nothing is said.</summary>
    None,

    /// <summary>The limit is kept with room to spare.</summary>
    Kept,

    /// <summary>The limit is kept, but nearly used up.</summary>
    Close,

    /// <summary>The limit is broken.</summary>
    Broken,
}
