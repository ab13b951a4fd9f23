namespace Continuo.Simulation.Measurement;

using HdrHistogram;

/// <summary>Response times of one component or path since the last reset: count, sum, percentiles, and the same by batch.</summary>
internal sealed class TimeSeries(string name, double? limitSeconds, double? percentile)
{
    private const double TicksPerSecond = 1e6;
    private const int SignificantDigits = 3;

    /// <summary>A day, in microseconds; longer times count as a day in the percentiles, and in full in the means.</summary>
    private const long LongestTicks = 86_400_000_000;

    private readonly double _limit = limitSeconds ?? double.PositiveInfinity;
    private readonly List<(long Count, double Sum)> _batches = [];
    private LongHistogram? _histogram;
    private long _count;
    private long _above;
    private double _sum;

    public void Add(double seconds)
    {
        _histogram ??= new LongHistogram(1, LongestTicks, SignificantDigits);
        _histogram.RecordValue(Math.Min((long)((seconds * TicksPerSecond) + 0.5), LongestTicks));
        _count++;
        _sum += seconds;
        if (seconds > _limit)
        {
            _above++;
        }
    }

    public void Reset()
    {
        _histogram?.Reset();
        (_count, _above, _sum) = (0, 0, 0);
        _batches.Clear();
    }

    /// <summary>Ends a batch: what came since the one before.</summary>
    public void CloseBatch() =>
        _batches.Add((_count - _batches.Sum(b => b.Count), _sum - _batches.Sum(b => b.Sum)));

    public ResponseTimeStatistics Statistics() => new()
    {
        Name = name,
        Count = _count,
        MeanSeconds = _count > 0 ? _sum / _count : double.NaN,
        HalfWidth95Seconds = HalfWidth(),
        P50Seconds = Percentile(50),
        P95Seconds = Percentile(95),
        P99Seconds = Percentile(99),
        LimitSeconds = limitSeconds,
        LimitPercentile = percentile,
        LimitedSeconds = percentile is { } p ? Percentile(p) : _count > 0 ? _sum / _count : double.NaN,
        AboveLimit = _above,
    };

    /// <summary>
    /// Batches hold different numbers of observations, so the mean is a ratio of sums, and its variance is that of the
    /// residuals sumᵢ − mean·countᵢ (Law, Simulation Modeling and Analysis, §9.5).
    /// </summary>
    private double HalfWidth()
    {
        if (_batches.Count < 2 || _count == 0)
        {
            return double.NaN;
        }

        var (mean, squares) = (_sum / _count, 0.0);
        foreach (var (count, sum) in _batches)
        {
            var residual = sum - (mean * count);
            squares += residual * residual;
        }

        var deviation = Math.Sqrt(squares * _batches.Count / (_batches.Count - 1)) / _count;
        return Confidence.Quantile95(_batches.Count - 1) * deviation;
    }

    private double Percentile(double percentile) =>
        _count > 0 ? _histogram!.GetValueAtPercentile(percentile) / TicksPerSecond : double.NaN;
}
