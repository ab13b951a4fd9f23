namespace Continuo.Simulation.Engine;

/// <summary>
/// Random numbers as a function of a key: each request carries a key, and each decision about it has a number. So a request
/// takes the same way with the same demands wherever it is placed, and placements are compared on common random numbers.
/// </summary>
/// <remarks>The outputs are those of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014) from the state <c>key</c>.</remarks>
internal static class Draws
{
    private const ulong Golden = 0x9E3779B97F4A7C15UL;

    /// <summary>64 random bits.</summary>
    public static ulong Bits(ulong key, int decision)
    {
        unchecked
        {
            var z = key + ((ulong)(uint)decision + 1) * Golden;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }

    /// <summary>The key of a further request.</summary>
    public static ulong Key(ulong key, long number) => Bits(Bits(key, (int)(number >> 31)), (int)(number & int.MaxValue));

    /// <summary>Uniform in [0, 1).</summary>
    public static double Uniform(ulong key, int decision) => (Bits(key, decision) >> 11) * (1.0 / (1UL << 53));

    /// <summary>Exponential with mean 1.</summary>
    public static double Exponential(ulong key, int decision) => -Math.Log(1 - Uniform(key, decision));
}
