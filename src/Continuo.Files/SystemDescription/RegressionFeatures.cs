namespace Continuo.Files;

using System.Collections.Immutable;

/// <summary>The features that a portable regression may use.</summary>
internal static class RegressionFeatures
{
    public static ImmutableArray<string> All { get; } = ["cores", "log(cores)", "1/cores", "throughput", "warm", "cold", "idle"];
}
