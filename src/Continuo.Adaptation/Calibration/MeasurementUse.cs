namespace Continuo.Adaptation.Calibration;

/// <summary>What became of a measurement.</summary>
public enum MeasurementUse
{
    /// <summary>It corrected the demands of the component.</summary>
    Used,

    /// <summary>There was none; nothing was changed.</summary>
    Missing,

    /// <summary>It was too old; nothing was changed.</summary>
    Stale,

    /// <summary>It was over too few requests; nothing was changed.</summary>
    TooFewRequests,

    /// <summary>It cannot be: not a number above 0, or less than the network between the partitions takes; nothing was changed.</summary>
    Impossible,
}
