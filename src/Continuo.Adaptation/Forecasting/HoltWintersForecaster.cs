namespace Continuo.Adaptation.Forecasting;

using MathNet.Numerics.Distributions;

/// <summary>
/// Forecasts a load by additive exponential smoothing with damped trend and season (Holt, Winters), with prediction intervals.
/// Takes one observation per period; while there are fewer than two seasons the season is left out. Fits its parameters anew
/// every few observations, keeps a few seasons, and is deterministic.
/// </summary>
/// <remarks>
/// Formulas: Hyndman, Koehler, Ord, Snyder, Forecasting with Exponential Smoothing, Springer 2008, ch. 2 and 6. Not for use by
/// several threads at once.
/// </remarks>
public sealed class HoltWintersForecaster
{
    /// <summary>Below it nothing can be fitted; the last smoothed rate is the forecast, with half of it as standard deviation.</summary>
    private const int FewestObservations = 5;

    /// <summary>Errors that are kept per step: enough for the quantiles that matter, few enough to follow a change.</summary>
    private const int FewestErrors = 200;
    private const int MostErrors = 1_000;

    /// <summary>Errors are measured in no less than this share of the usual rate, so that a first error after none is no thousandfold one.</summary>
    private const double LeastRelativeDeviation = 0.01;

    /// <summary>The share of the usual rate that the relative error of a small rate is measured against.</summary>
    private const double LeastRelativeMean = 0.05;

    private readonly HoltWintersOptions _options;
    private readonly int _season;
    private readonly double[] _history;
    private readonly PastErrors _errors;

    private long _periods;
    private int _sinceFit;
    private int _missing;
    private SmoothingModel _model = new(0.5, 0, 0, 0, 0, 1);
    private SmoothingState _state = new(0, 0, [0]);
    private double _sigma;
    private double _usual;
    private bool _fitted;

    /// <summary>A forecaster that has seen nothing yet.</summary>
    /// <param name="options">Season, refits, intervals.</param>
    /// <exception cref="System.ComponentModel.DataAnnotations.ValidationException">An option is out of its range.</exception>
    public HoltWintersForecaster(HoltWintersOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        System.ComponentModel.DataAnnotations.Validator.ValidateObject(options, new(options), validateAllProperties: true);
        _options = options;
        _season = Math.Max(1, options.SeasonLength);
        _history = new double[Math.Max(_season * options.Seasons, 64)];
        _errors = new PastErrors(options.EmpiricalSteps, Math.Clamp(2 * _season, FewestErrors, MostErrors));
    }

    /// <summary>Observations so far, without missing ones.</summary>
    public long Observations { get; private set; }

    /// <summary>Takes the observation of the next period.</summary>
    /// <param name="rate">Requests/s, ≥ 0; <see cref="double.NaN"/> when it is missing.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is negative or infinite.</exception>
    public void Observe(double rate)
    {
        if (rate < 0 || double.IsInfinity(rate))
        {
            throw new ArgumentOutOfRangeException(nameof(rate), rate, "a rate is finite and 0 or more, or NaN when it is missing");
        }

        if (double.IsNaN(rate) && Observations == 0)
        {
            return;
        }

        _errors.Observe(rate);
        _history[_periods++ % _history.Length] = rate;
        _sinceFit++;
        _missing = double.IsNaN(rate) ? _missing + 1 : 0;
        Observations += double.IsNaN(rate) ? 0 : 1;
        if (Observations == 1 && _missing == 0)
        {
            _state = new SmoothingState(rate, 0, [0]);
        }
        else
        {
            _state.Advance(rate, _model);
        }

        if (!double.IsNaN(rate))
        {
            _usual += (rate - _usual) / Math.Min(Observations, _history.Length);
            FitWhenDue();
        }

        for (var h = 1; h <= _options.EmpiricalSteps && _fitted; h++)
        {
            var mean = Math.Max(0, _state.Expected(h, _model));
            _errors.Expect(h, mean, ErrorScale(h, mean));
        }

        _errors.NextPeriod();
    }

    /// <summary>What to expect of a period to come.</summary>
    /// <param name="steps">How many periods ahead, ≥ 1.</param>
    /// <returns>Mean and interval, of the probability of the options.</returns>
    /// <exception cref="InvalidOperationException">Nothing was observed yet.</exception>
    public ForecastInterval Forecast(int steps)
    {
        var tail = (1 - _options.Probability) / 2;
        var mean = Mean(steps);
        return new ForecastInterval(mean, Math.Min(mean, Quantile(steps, tail)), Math.Max(mean, Quantile(steps, 1 - tail)));
    }

    /// <summary>The largest quantile over the periods to come: what to be ready for.</summary>
    /// <param name="steps">How many periods, ≥ 1.</param>
    /// <param name="probability">Probability that the rate of a period stays below its quantile, in (0, 1).</param>
    /// <returns>Requests/s, ≥ 0.</returns>
    /// <exception cref="InvalidOperationException">Nothing was observed yet.</exception>
    public double UpperQuantile(int steps, double probability)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        if (!(probability > 0 && probability < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "a probability between 0 and 1");
        }

        var largest = 0.0;
        for (var h = 1; h <= steps; h++)
        {
            largest = Math.Max(largest, Quantile(h, probability));
        }

        return largest;
    }

    private double Mean(int steps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        return Observations > 0
            ? Math.Max(0, _state.Expected(steps, _model))
            : throw new InvalidOperationException("Nothing was observed yet.");
    }

    private double Quantile(int steps, double probability)
    {
        var mean = Mean(steps);
        var byFormula = mean + (Normal.InvCDF(0, 1, probability) * Deviation(steps));
        if (_options.Intervals == IntervalMethod.Formula || _errors.Quantile(steps, probability) is not { } past)
        {
            return Math.Max(0, byFormula);
        }

        // With too few errors for a far quantile the formula decides, but never less than what has happened.
        var byErrors = mean + (past.Error * ErrorScale(steps, mean));
        return Math.Max(0, past.Enough ? byErrors : probability >= 0.5 ? Math.Max(byErrors, byFormula) : Math.Min(byErrors, byFormula));
    }

    /// <summary>Standard deviation of a forecast. Periods without observation since the last one count as further steps.</summary>
    private double Deviation(int steps) =>
        (_fitted ? _sigma : 0.5 * _state.Level) * Math.Sqrt(_model.VarianceFactor(steps + _missing));

    /// <summary>
    /// What past errors are measured in: the deviation of the model, in proportion to the expected rate, since the noise of a
    /// load grows with it.
    /// </summary>
    private double ErrorScale(int steps, double mean) =>
        Math.Max(Deviation(steps), LeastRelativeDeviation * _usual)
        * Math.Max(_usual > 0 ? mean / _usual : 1, LeastRelativeMean);

    private void FitWhenDue()
    {
        var due = _fitted ? Math.Min(_options.RefitInterval, Math.Max(1, (int)(Observations / 4))) : 1;
        if (Observations < FewestObservations || (_sinceFit < due && _periods != 2L * _season))
        {
            return;
        }

        var rates = History();
        var seasonal = _season > 1 && rates.Length >= 2 * _season && SeenIn(rates.AsSpan(0, 2 * _season)) >= _season;
        var fit = SmoothingFit.To(rates, seasonal ? _season : 1, _options.Trend);
        (_model, _state, _sigma, _sinceFit, _fitted) = (fit.Model, fit.State, fit.Sigma, 0, true);
    }

    /// <summary>The kept observations in order.</summary>
    private double[] History()
    {
        var count = (int)Math.Min(_periods, _history.Length);
        var rates = new double[count];
        for (var i = 0; i < count; i++)
        {
            rates[i] = _history[(_periods - count + i) % _history.Length];
        }

        return rates;
    }

    private static int SeenIn(ReadOnlySpan<double> rates)
    {
        var seen = 0;
        foreach (var rate in rates)
        {
            seen += double.IsNaN(rate) ? 0 : 1;
        }

        return seen;
    }
}
