namespace Continuo.Charts.Plots;

using System.Runtime.InteropServices;

/// <summary>A point of a series. What its axis cannot show (a value that is not finite, or not positive on a logarithmic axis) leaves a gap.</summary>
/// <param name="X">Value on the horizontal axis.</param>
/// <param name="Y">Value on the vertical axis.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Point(double X, double Y);
