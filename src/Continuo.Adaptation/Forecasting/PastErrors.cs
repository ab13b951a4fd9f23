namespace Continuo.Adaptation.Forecasting;

/// <summary>
/// The errors of past forecasts of 1, 2, … steps, each over the standard deviation that was expected of it. Their quantiles say
/// how wide an interval has to be, whatever the distribution; with the finite-sample rank of conformal prediction
/// (Vovk, Gammerman, Shafer, Algorithmic Learning in a Random World, 2005).
/// </summary>
internal sealed class PastErrors
{
    /// <summary>What lies further out is a jump, not noise; kept as it is it would widen the intervals of a whole window.</summary>
    private const double FarthestError = 10;

    private readonly int _steps;
    private readonly int _window;

    /// <summary>Forecasts that wait for their observation, by the period they were made in and by steps.</summary>
    private readonly (double Mean, double Deviation)[] _open;

    private readonly double[][] _errors;
    private readonly int[] _counts;
    private readonly double[] _sorted;

    private long _period;

    public PastErrors(int steps, int window)
    {
        (_steps, _window) = (steps, window);
        _open = new (double, double)[steps * steps];
        Array.Fill(_open, (double.NaN, double.NaN));
        _errors = new double[steps][];
        for (var h = 0; h < steps; h++)
        {
            _errors[h] = new double[window];
        }

        _counts = new int[steps];
        _sorted = new double[window];
    }

    /// <summary>Compares an observation with the forecasts made for it; NaN when it is missing.</summary>
    public void Observe(double rate)
    {
        for (var h = 1; h <= _steps && !double.IsNaN(rate); h++)
        {
            var (mean, deviation) = _open[Slot(_period - h, h)];
            if (deviation > 0)
            {
                _errors[h - 1][_counts[h - 1]++ % _window] = Math.Clamp((rate - mean) / deviation, -FarthestError, FarthestError);
            }
        }
    }

    /// <summary>Remembers a forecast made after the observation of this period.</summary>
    public void Expect(int steps, double mean, double deviation) => _open[Slot(_period, steps)] = (mean, deviation);

    /// <summary>Goes on to the next period.</summary>
    public void NextPeriod() => _period++;

    /// <summary>A quantile of the errors of some steps; later steps have those of the last.</summary>
    /// <returns>
    /// In standard deviations, and whether there are enough errors for it; when not, it is the outermost one. <see langword="null"/> without errors.
    /// </returns>
    public (double Error, bool Enough)? Quantile(int steps, double probability)
    {
        var h = Math.Min(steps, _steps) - 1;
        var count = Math.Min(_counts[h], _window);
        if (count == 0)
        {
            return null;
        }

        var sorted = _sorted.AsSpan(0, count);
        _errors[h].AsSpan(0, count).CopyTo(sorted);
        sorted.Sort();
        var rank = (count + 1) * probability;
        rank = probability >= 0.5 ? Math.Ceiling(rank) : Math.Floor(rank);
        return (sorted[(int)Math.Clamp(rank, 1, count) - 1], rank >= 1 && rank <= count);
    }

    private int Slot(long period, int steps) => (int)(((period % _steps) + _steps) % _steps * _steps) + steps - 1;
}
