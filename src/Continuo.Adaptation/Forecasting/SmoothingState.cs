namespace Continuo.Adaptation.Forecasting;

/// <summary>Level, trend and season after what was observed.</summary>
internal sealed class SmoothingState
{
    private readonly double[] _season;

    private int _phase;
    private double _deviation;

    public SmoothingState(double level, double trend, double[] season) => (Level, Trend, _season) = (level, trend, season);

    public double Level { get; private set; }

    public double Trend { get; private set; }

    public SmoothingState Copy() => new(Level, Trend, [.. _season]) { _phase = _phase, _deviation = _deviation };

    /// <summary>Takes the state of another one, which has as long a season.</summary>
    public void CopyFrom(SmoothingState other)
    {
        (Level, Trend, _phase, _deviation) = (other.Level, other.Trend, other._phase, other._deviation);
        other._season.AsSpan().CopyTo(_season);
    }

    /// <summary>The rate expected some steps ahead; it may be negative.</summary>
    public double Expected(int steps, in SmoothingModel model) =>
        Level + (model.Damping(steps) * Trend) + _season[(_phase + steps - 1) % _season.Length] + (Math.Pow(model.Rho, steps) * _deviation);

    /// <summary>Goes on by a period.</summary>
    /// <param name="rate">What was observed; NaN when it is missing: then what was expected is taken to have come.</param>
    /// <param name="model">The parameters.</param>
    /// <returns>The error of the one-step forecast; NaN when the observation is missing.</returns>
    public double Advance(double rate, in SmoothingModel model)
    {
        var grown = model.Phi * Trend;
        var rest = model.Rho * _deviation;
        var error = rate - Level - grown - _season[_phase] - rest;
        var correction = double.IsNaN(error) ? 0 : error;
        Level += grown + (model.Alpha * correction);
        Trend = grown + (model.Beta * correction);
        _deviation = rest + correction;
        _season[_phase] += model.Gamma * correction;
        _phase = _phase + 1 == _season.Length ? 0 : _phase + 1;
        return error;
    }
}
