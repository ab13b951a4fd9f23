namespace Continuo.Adaptation.Forecasting;

/// <summary>Where the width of prediction intervals comes from.</summary>
public enum IntervalMethod
{
    /// <summary>The variance that follows from the model, and a normal distribution.</summary>
    Formula,

    /// <summary>Quantiles of the errors of past forecasts of as many steps, relative to the forecast; the formula until there are enough.</summary>
    Empirical,
}
