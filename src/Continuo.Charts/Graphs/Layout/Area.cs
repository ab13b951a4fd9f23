namespace Continuo.Charts.Graphs.Layout;

using System.Runtime.InteropServices;

/// <summary>A rectangle, in pixels.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Upper edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Area(double Left, double Top, double Width, double Height)
{
    /// <summary>Positions are sums that differ by it; a pixel is a million times as much.</summary>
    private const double Rounding = 1e-6;

    public double Right => Left + Width;

    public double Bottom => Top + Height;

    public double Middle => Top + Height / 2;

    /// <summary>Whether they share more than what rounding leaves of edges that touch.</summary>
    public bool Overlaps(Area other) => Before(Left, other.Right) && Before(other.Left, Right) && Before(Top, other.Bottom) && Before(other.Top, Bottom);

    /// <summary>Whether the other lies inside, but for rounding.</summary>
    public bool Contains(Area other) => !Before(other.Left, Left) && !Before(Right, other.Right) && !Before(other.Top, Top) && !Before(Bottom, other.Bottom);

    private static bool Before(double first, double second) => first < second - Rounding;
}
