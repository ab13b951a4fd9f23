namespace Continuo.Experiments;

using Continuo.Files;
using Continuo.Model;

/// <summary>
/// Made-up loads with a daily season: a quiet night, a peak in the morning and a lower one in the afternoon, and noise that
/// lasts a few periods (autoregressive, with the load as scale).
/// </summary>
internal static class DailyLoad
{
    private const double NightShare = 0.12;
    private const double SecondsPerDay = 24 * 3600;

    /// <summary>Prints a day of 96 points whose maximum is a load: <c>samples/inspection/day.csv</c>.</summary>
    public static int Print(double peak, int seed)
    {
        var rates = Rates(periods: 96, periodsPerDay: 96, new Shape(), seed);
        var scale = peak / rates.Max();
        var points = rates.Select((rate, i) => new LoadTracePoint(i * SecondsPerDay / 96, Math.Round(scale * rate, 3)));
        Console.Write(LoadTraceWriter.Write(new LoadTrace([.. points], SecondsPerDay)));
        return 0;
    }

    /// <summary>Rates of consecutive periods, about 1 at the morning's peak.</summary>
    public static double[] Rates(int periods, int periodsPerDay, Shape shape, int seed)
    {
        var random = new Random(seed);
        var noise = 0.0;
        var rates = new double[periods];
        for (var i = 0; i < periods; i++)
        {
            var hour = 24.0 * (i % periodsPerDay) / periodsPerDay;
            var day = i / (double)periodsPerDay;
            var weekend = (int)day % 7 >= 5 ? shape.Weekend : 1;
            var mean = weekend * (1 + (shape.GrowthPerDay * day)) * (NightShare + (0.88 * Bell(hour - 10.25, 2.0)) + (0.66 * Bell(hour - 15.75, 2.2)));
            noise = (shape.Persistence * noise) + (Math.Sqrt(1 - (shape.Persistence * shape.Persistence)) * Normal(random));
            var spike = random.NextDouble() < shape.SpikeProbability ? shape.SpikeFactor : 1;
            rates[i] = Math.Max(0, mean * spike * (1 + (shape.Noise * noise)));
        }

        return rates;
    }

    private static double Bell(double hours, double width) => Math.Exp(-hours * hours / (2 * width * width));

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>What the days are like.</summary>
    /// <param name="Noise">Standard deviation of the noise, as a share of the load.</param>
    /// <param name="Persistence">Share of the noise that stays from one period to the next.</param>
    /// <param name="GrowthPerDay">Growth of the load per day, as a share of the first.</param>
    /// <param name="Weekend">Load of every sixth and seventh day, as a share.</param>
    /// <param name="SpikeProbability">Share of periods with a spike.</param>
    /// <param name="SpikeFactor">What a spike multiplies the load by.</param>
    public sealed record Shape(
        double Noise = 0.06, double Persistence = 0.6, double GrowthPerDay = 0, double Weekend = 1, double SpikeProbability = 0, double SpikeFactor = 2);
}
