namespace Continuo.Performance.Learned;

using Continuo.Model;

/// <summary>Prediction of a regression in portable form.</summary>
public static class RegressionPrediction
{
    /// <summary>Names of the features that a term may use.</summary>
    public static IReadOnlyList<string> FeatureNames { get; } = ["cores", "log(cores)", "1/cores", "throughput", "warm", "cold", "idle"];

    /// <summary>Predicted response time.</summary>
    /// <param name="regression">The regression.</param>
    /// <param name="features">Values of its features.</param>
    /// <returns>Seconds; <see cref="double.NaN"/> for a negative prediction or an unknown feature.</returns>
    public static double ResponseTimeSeconds(LinearRegression regression, in RegressionFeatures features)
    {
        ArgumentNullException.ThrowIfNull(regression);
        var sum = regression.InterceptSeconds;
        foreach (var term in regression.Terms)
        {
            sum += term.Coefficient * Value(term.Feature, features);
        }

        return sum >= 0 ? sum : double.NaN;
    }

    private static double Value(string feature, in RegressionFeatures features) => feature switch
    {
        "cores" => features.Cores,
        "log(cores)" => Math.Log10(features.Cores),
        "1/cores" => 1 / features.Cores,
        "throughput" => features.Throughput,
        "warm" => features.WarmSeconds,
        "cold" => features.ColdSeconds,
        "idle" => features.IdleSeconds,
        _ => double.NaN,
    };
}
