namespace Continuo.Adaptation.Forecasting;

using Continuo.Model;

/// <summary>Knows the future: the oracle that forecasts are judged against.</summary>
/// <param name="trace">The load to come.</param>
/// <param name="period">The control period.</param>
public sealed class TraceForecast(LoadTrace trace, TimeSpan period) : ILoadForecast
{
    private int _begins = -1;

    /// <inheritdoc/>
    public string Name => "oracle";

    /// <inheritdoc/>
    public void Observe(double? requestsPerSecond) => _begins++;

    /// <inheritdoc/>
    public double? UpperQuantile(int steps, double probability)
    {
        var largest = 0.0;
        for (var k = Math.Max(_begins, 0); k < _begins + steps; k++)
        {
            var from = Math.Min(k * period.TotalSeconds, trace.EndSeconds);
            largest = Math.Max(largest, trace.MeanRate(from, from + period.TotalSeconds));
        }

        return largest;
    }
}
