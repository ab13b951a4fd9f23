namespace Continuo.Placement.Loads;

/// <summary>Loads from one to another, both included.</summary>
/// <param name="From">The smallest, in requests/s at every source, or as a factor on rates of their own.</param>
/// <param name="To">The largest; <see cref="double.PositiveInfinity"/> without an end.</param>
public readonly record struct LoadInterval(double From, double To)
{
    /// <summary>Whether a load lies in it.</summary>
    /// <param name="load">Any load.</param>
    /// <returns>True from <see cref="From"/> to <see cref="To"/>, both included.</returns>
    public bool Contains(double load) => load >= From && load <= To;
}
