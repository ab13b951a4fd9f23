namespace Continuo.Adaptation.Forecasting;

/// <summary>Foresees the load by Holt-Winters smoothing.</summary>
/// <param name="options">Season, refits, intervals.</param>
public sealed class HoltWintersForecast(HoltWintersOptions options) : ILoadForecast
{
    private readonly HoltWintersForecaster _forecaster = new(options);

    /// <inheritdoc/>
    public string Name => "holt-winters";

    /// <inheritdoc/>
    public void Observe(double? requestsPerSecond) => _forecaster.Observe(requestsPerSecond ?? double.NaN);

    /// <inheritdoc/>
    public double? UpperQuantile(int steps, double probability) =>
        _forecaster.Observations == 0 ? null : _forecaster.UpperQuantile(steps, probability);
}
