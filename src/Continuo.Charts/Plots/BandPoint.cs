namespace Continuo.Charts.Plots;

using System.Runtime.InteropServices;

/// <summary>A band at one place.</summary>
/// <param name="X">Value on the horizontal axis.</param>
/// <param name="Lower">Lower edge.</param>
/// <param name="Upper">Upper edge.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct BandPoint(double X, double Lower, double Upper);
