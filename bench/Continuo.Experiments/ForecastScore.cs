namespace Continuo.Experiments;

using Continuo.Adaptation.Forecasting;

/// <summary>How good forecasts of some steps ahead were.</summary>
internal sealed class ForecastScore
{
    private int _count;
    private int _busy;
    private double _relative;
    private double _squares;
    private double _squaresOfLast;
    private double _squaresOfDayBefore;
    private double _inside;
    private double _insideBusy;
    private double _below;
    private double _belowBusy;
    private double _margin;

    public double Mape => _relative / _count;

    public double AgainstLast => Math.Sqrt(_squares / _squaresOfLast);

    public double AgainstDayBefore => Math.Sqrt(_squares / _squaresOfDayBefore);

    /// <summary>
    /// Share inside the interval, that in busy periods; share of spans whose largest rate is at most their quantile, that in busy
    /// periods; mean of the quantile over the largest rate.
    /// </summary>
    public string Intervals => $"{_inside / _count,8:P1} {_insideBusy / _busy,7:P1} {_below / _count,7:P1} {_belowBusy / _busy,7:P1} {_margin / _count,7:F2}";

    public void Add(double actual, ForecastInterval forecast, double quantile, double largest, double last, double dayBefore, bool busy)
    {
        _count++;
        _busy += busy ? 1 : 0;
        _relative += Math.Abs(forecast.Mean - actual) / actual;
        _squares += Square(forecast.Mean - actual);
        _squaresOfLast += Square(last - actual);
        _squaresOfDayBefore += Square(dayBefore - actual);
        var inside = actual >= forecast.Lower && actual <= forecast.Upper ? 1 : 0;
        _inside += inside;
        _insideBusy += busy ? inside : 0;
        var below = largest <= quantile ? 1 : 0;
        _below += below;
        _belowBusy += busy ? below : 0;
        _margin += quantile / largest;
    }

    private static double Square(double x) => x * x;
}
