namespace Continuo.Experiments.Forecasts;

using System.Collections.Immutable;

using Continuo.Model;

/// <summary>A week of days alike: one day repeated, each day higher or lower as a whole, with noise that lasts a few points.</summary>
internal static class WeekLoad
{
    private const int Days = 7;

    /// <summary>Standard deviation of a day's height, as a share.</summary>
    private const double DayNoise = 0.08;

    /// <summary>Standard deviation of the noise of a point, as a share, and what stays of it from one point to the next.</summary>
    private const double PointNoise = 0.06;
    private const double Persistence = 0.6;

    /// <summary>Makes a week.</summary>
    /// <param name="day">The day.</param>
    /// <param name="peak">Largest load of the week, in requests/s.</param>
    /// <param name="seed">The same seed gives the same week.</param>
    public static LoadTrace Of(LoadTrace day, double peak, int seed)
    {
        var random = new Random(seed);
        var points = ImmutableArray.CreateBuilder<LoadTracePoint>();
        var noise = 0.0;
        for (var d = 0; d < Days; d++)
        {
            var height = 1 + (DayNoise * Normal(random));
            foreach (var point in day.Points)
            {
                noise = (Persistence * noise) + (Math.Sqrt(1 - (Persistence * Persistence)) * Normal(random));
                points.Add(new LoadTracePoint((d * day.EndSeconds) + point.Seconds, Math.Max(0, point.RequestsPerSecond * height * (1 + (PointNoise * noise)))));
            }
        }

        var scale = peak / points.Max(p => p.RequestsPerSecond);
        return new LoadTrace([.. points.Select(p => p with { RequestsPerSecond = scale * p.RequestsPerSecond })], Days * day.EndSeconds);
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
