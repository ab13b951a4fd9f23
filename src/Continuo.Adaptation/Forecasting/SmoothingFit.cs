namespace Continuo.Adaptation.Forecasting;

/// <summary>A model fitted to observations: the parameters with the least squared one-step errors, and the state at the end.</summary>
/// <param name="Model">The parameters.</param>
/// <param name="State">The state after the last observation.</param>
/// <param name="Sigma">Standard deviation of a one-step error, in requests/s.</param>
internal sealed record SmoothingFit(SmoothingModel Model, SmoothingState State, double Sigma)
{
    /// <summary>Errors below this share of the rates are rounding.</summary>
    private const double Rounding = 1e-12;

    private const double LeastPhi = 0.8;

    /// <summary>A deviation that never fades is a level.</summary>
    private const double MostRho = 0.95;

    /// <summary>Fits level and season, with a trend when it pays by the corrected Akaike criterion (ibid., ch. 7).</summary>
    /// <param name="rates">Observations, NaN where missing; at least one is there.</param>
    /// <param name="seasonLength">Periods of a season; 1 for none. There are at least two seasons.</param>
    /// <param name="mayTrend">Whether a trend is tried.</param>
    public static SmoothingFit To(double[] rates, int seasonLength, bool mayTrend)
    {
        var (level, plain) = Fit(rates, seasonLength, trend: false);
        if (!mayTrend)
        {
            return plain;
        }

        var (trended, withTrend) = Fit(rates, seasonLength, trend: true);
        return trended < level ? withTrend : plain;
    }

    private static (double Criterion, SmoothingFit Fit) Fit(double[] rates, int seasonLength, bool trend)
    {
        var start = seasonLength > 1
            ? StartingState.WithSeason(rates, seasonLength, trend)
            : StartingState.WithoutSeason(rates, trend);
        var state = start.Copy();
        var (count, floor) = Scale(rates);

        var point = Start(seasonLength > 1, trend);
        var squares = BoundedSearch.Minimise(point, SumOfSquares, floor);
        squares = Math.Max(SumOfSquares(point), floor);
        var model = Parameters(point, seasonLength, trend);
        var freedoms = model.Freedoms;
        var sigma = Math.Sqrt(squares / Math.Max(1, count - freedoms));
        var correction = count > freedoms + 1 ? 2.0 * freedoms * (freedoms + 1) / (count - freedoms - 1) : double.PositiveInfinity;
        return ((count * Math.Log(squares / count)) + (2 * freedoms) + correction, new SmoothingFit(model, state, squares <= floor ? 0 : sigma));

        double SumOfSquares(double[] at)
        {
            state.CopyFrom(start);
            var tried = Parameters(at, seasonLength, trend);
            var sum = 0.0;
            foreach (var rate in rates)
            {
                var error = state.Advance(rate, tried);
                sum += double.IsNaN(error) ? 0 : error * error;
            }

            return sum;
        }
    }

    /// <summary>α; γ and ρ with a season; β and φ with a trend, which starts undamped so that a line is found at once.</summary>
    private static double[] Start(bool season, bool trend)
    {
        double[] level = season ? [0.1, 0.1, 0.4] : [0.5];
        return trend ? [.. level, 0.1, 1] : level;
    }

    /// <summary>Parameters inside their usual region from coordinates in 0 … 1.</summary>
    private static SmoothingModel Parameters(double[] point, int seasonLength, bool trend)
    {
        var (alpha, season) = (point[0], seasonLength > 1);
        return new SmoothingModel(
            alpha,
            trend ? alpha * point[^2] : 0,
            season ? (1 - alpha) * point[1] : 0,
            trend ? LeastPhi + ((1 - LeastPhi) * point[^1]) : 0,
            season ? MostRho * point[2] : 0,
            seasonLength);
    }

    /// <summary>Number of observations, and the sum of squares that rounding makes.</summary>
    private static (int Count, double Floor) Scale(double[] rates)
    {
        var (count, squares) = (0, 0.0);
        foreach (var rate in rates)
        {
            if (!double.IsNaN(rate))
            {
                count++;
                squares += rate * rate;
            }
        }

        return (count, Math.Max(squares, double.Epsilon) * Rounding * Rounding);
    }
}
