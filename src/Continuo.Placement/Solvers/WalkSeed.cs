namespace Continuo.Placement.Solvers;

/// <summary>Seeds of the parts of a search, the same in every process (unlike those of <see cref="HashCode"/>).</summary>
internal static class WalkSeed
{
    /// <summary>The seed of part <paramref name="number"/>, by the mixing function of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).</summary>
    public static int Of(int seed, long number)
    {
        var z = unchecked((ulong)seed * 0x9E3779B97F4A7C15UL + ((ulong)number + 1) * 0xD1B54A32D192ED03UL);
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EBUL);
        return (int)((z ^ (z >> 31)) & int.MaxValue);
    }
}
