namespace Continuo.Experiments.Tables;

/// <summary>What is told of a list of measured values.</summary>
internal static class Samples
{
    /// <summary>The smallest value that at least a share of the values does not exceed.</summary>
    public static double Quantile(this IEnumerable<double> values, double share)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? double.NaN : sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }
}
