namespace Continuo.Charts.Plots;

/// <summary>What stands before a name in a legend.</summary>
internal enum LegendSign
{
    /// <summary>A piece of line.</summary>
    Line,

    /// <summary>A marker.</summary>
    Dot,

    /// <summary>A translucent area.</summary>
    Area,

    /// <summary>A filled square.</summary>
    Square,
}
