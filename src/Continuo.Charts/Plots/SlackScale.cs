namespace Continuo.Charts.Plots;

/// <summary>What the length of a slack bar means.</summary>
public enum SlackScale
{
    /// <summary>The value, on one axis for all rows.</summary>
    Value,

    /// <summary>The value as a part of the limit of its row, so that all limits stand in one line; for limits of different sizes or units.</summary>
    ShareOfLimit,
}
