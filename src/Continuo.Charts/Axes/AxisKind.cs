namespace Continuo.Charts.Axes;

/// <summary>How an axis spaces its values.</summary>
public enum AxisKind
{
    /// <summary>Equal differences are equally far apart.</summary>
    Linear,

    /// <summary>Equal ratios are equally far apart; values that are not positive are left out.</summary>
    Logarithmic,
}
