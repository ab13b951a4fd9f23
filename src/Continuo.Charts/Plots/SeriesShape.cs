namespace Continuo.Charts.Plots;

/// <summary>How the points of a series are joined.</summary>
public enum SeriesShape
{
    /// <summary>By straight lines.</summary>
    Line,

    /// <summary>A value holds until the next point.</summary>
    Steps,

    /// <summary>Not at all: markers only.</summary>
    Points,
}
