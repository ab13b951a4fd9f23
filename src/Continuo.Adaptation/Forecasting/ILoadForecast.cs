namespace Continuo.Adaptation.Forecasting;

/// <summary>Foresees the load from what was measured, period by period.</summary>
public interface ILoadForecast
{
    /// <summary>Its name on the command line and in reports.</summary>
    string Name { get; }

    /// <summary>Takes the measurement of the period that ended.</summary>
    /// <param name="requestsPerSecond">Mean rate of the period, ≥ 0; <see langword="null"/>: there is none.</param>
    void Observe(double? requestsPerSecond);

    /// <summary>The largest upper quantile over the coming periods.</summary>
    /// <param name="steps">Periods, ≥ 1.</param>
    /// <param name="probability">Probability that the load of a period stays below it, in (0, 1).</param>
    /// <returns>Requests/s, ≥ 0; <see langword="null"/> while nothing is known.</returns>
    double? UpperQuantile(int steps, double probability);
}
