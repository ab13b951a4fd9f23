namespace Continuo.Simulation.Measurement;

using MathNet.Numerics.Distributions;

/// <summary>Confidence of means of few batches.</summary>
internal static class Confidence
{
    /// <summary>The quantile of Student's t that makes a two-sided interval of 95 %.</summary>
    /// <param name="degreesOfFreedom">Batches − 1, ≥ 1.</param>
    public static double Quantile95(int degreesOfFreedom) => StudentT.InvCDF(0, 1, degreesOfFreedom, 0.975);
}
