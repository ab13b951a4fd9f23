namespace Continuo.Charts.Graphs.Layout;

using System.Runtime.InteropServices;

/// <summary>A column that an edge crosses.</summary>
/// <param name="Left">Left edge of the column.</param>
/// <param name="Right">Right edge of the column.</param>
/// <param name="Y">Height at which it is crossed.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct EdgePass(double Left, double Right, double Y);
