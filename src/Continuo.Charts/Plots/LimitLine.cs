namespace Continuo.Charts.Plots;

/// <summary>A horizontal line at a value that should not be exceeded, or should be reached.</summary>
/// <param name="Name">What stands beside it.</param>
/// <param name="Value">The value; a limit that the axis cannot show is not drawn.</param>
public sealed record LimitLine(string Name, double Value);
