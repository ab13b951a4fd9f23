namespace Continuo.Adaptation.Forecasting;

/// <summary>What is expected of a period to come.</summary>
/// <param name="Mean">Expected rate in requests/s, ≥ 0.</param>
/// <param name="Lower">Lower end of the interval, ≥ 0.</param>
/// <param name="Upper">Upper end of the interval.</param>
public readonly record struct ForecastInterval(double Mean, double Lower, double Upper);
