namespace Continuo.Placement.Rules;

/// <summary>How sizes and bandwidths are brought together.</summary>
public enum TransferUnits
{
    /// <summary>Megabytes over megabits per second.</summary>
    MegabytesOverMegabits,

    /// <summary>Size over bandwidth without conversion.</summary>
    Unscaled,
}
