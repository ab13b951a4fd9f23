namespace Continuo.Adaptation.Forecasting;

/// <summary>
/// The state before the first observation, from the first observations: exact for a line with a season. Missing observations
/// (NaN) are left out.
/// </summary>
internal static class StartingState
{
    private const int FewPeriods = 10;

    /// <summary>The least share of the phases that must be seen twice, for a trend to be read off them.</summary>
    private const double LeastPairs = 0.25;

    /// <summary>From a line through the first periods, without a season.</summary>
    public static SmoothingState WithoutSeason(ReadOnlySpan<double> rates, bool trend)
    {
        var first = rates[..Math.Min(rates.Length, FewPeriods)];
        var (count, sumX, sumY, sumXx, sumXy) = (0, 0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < first.Length; i++)
        {
            if (!double.IsNaN(first[i]))
            {
                count++;
                sumX += i;
                sumY += first[i];
                sumXx += (double)i * i;
                sumXy += i * first[i];
            }
        }

        if (count == 0)
        {
            return new SmoothingState(0, 0, [0]);
        }

        var spread = sumXx - (sumX * sumX / count);
        var slope = trend && spread > 0 ? (sumXy - (sumX * sumY / count)) / spread : 0;
        return new SmoothingState((sumY / count) - (slope * ((sumX / count) + 1)), slope, [0]);
    }

    /// <summary>From the first two seasons.</summary>
    public static SmoothingState WithSeason(ReadOnlySpan<double> rates, int length, bool trend)
    {
        var slope = trend ? Slope(rates, length) : 0;
        var (count, sum) = (0, 0.0);
        for (var i = 0; i < 2 * length; i++)
        {
            if (!double.IsNaN(rates[i]))
            {
                count++;
                sum += rates[i] - (slope * (i + 1));
            }
        }

        var level = count > 0 ? sum / count : 0;
        var season = new double[length];
        for (var i = 0; i < length; i++)
        {
            var first = rates[i] - level - (slope * (i + 1));
            var second = rates[i + length] - level - (slope * (i + length + 1));
            season[i] = double.IsNaN(first) ? second : double.IsNaN(second) ? first : (first + second) / 2;
        }

        FillMissing(season);
        return new SmoothingState(level, slope, season);
    }

    /// <summary>Mean growth from the first season to the second, per period.</summary>
    private static double Slope(ReadOnlySpan<double> rates, int length)
    {
        var (pairs, sum) = (0, 0.0);
        for (var i = 0; i < length; i++)
        {
            var growth = rates[i + length] - rates[i];
            if (!double.IsNaN(growth))
            {
                pairs++;
                sum += growth;
            }
        }

        return pairs >= LeastPairs * length ? sum / pairs / length : 0;
    }

    /// <summary>Phases that were never seen lie on the line between their neighbours; the season is a ring.</summary>
    private static void FillMissing(double[] season)
    {
        var known = Array.FindIndex(season, value => !double.IsNaN(value));
        if (known < 0)
        {
            Array.Clear(season);
            return;
        }

        var last = known;
        for (var step = 1; step <= season.Length; step++)
        {
            var i = (known + step) % season.Length;
            if (double.IsNaN(season[i]))
            {
                continue;
            }

            var gap = known + step - last;
            for (var k = 1; k < gap; k++)
            {
                season[(last + k) % season.Length] = season[last % season.Length] + ((season[i] - season[last % season.Length]) * k / gap);
            }

            last = known + step;
        }
    }
}
