namespace Continuo.Placement.Loads.Curves;

/// <summary>What is known of a rule over an interval of loads.</summary>
internal enum LoadVerdict
{
    /// <summary>Not decided by the bounds.</summary>
    Open,

    /// <summary>Kept at every load.</summary>
    Kept,

    /// <summary>Broken at every load.</summary>
    Broken,
}
