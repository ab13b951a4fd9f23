namespace Continuo.Experiments;

using System.Diagnostics;

using Continuo.Adaptation.Forecasting;

/// <summary>Holt-Winters on made-up loads with a daily season, against the last value and the value of a day before; and its intervals.</summary>
internal static class ForecastExperiment
{
    private const int Days = 14;
    private const int FirstDay = 3;
    private const double Busy = 0.6;

    private static readonly int[] Horizons = [1, 4, 8];

    private static readonly (string Name, DailyLoad.Shape Shape)[] Shapes =
    [
        ("calm", new()),
        ("noisy", new(Noise: 0.15)),
        ("white noise", new(Noise: 0.1, Persistence: 0)),
        ("growing 5 %/day", new(GrowthPerDay: 0.05)),
        ("weekend at 60 %", new(Weekend: 0.6)),
        ("spikes", new(SpikeProbability: 0.01)),
    ];

    public static int Run(int periodsPerDay, int seeds)
    {
        Console.WriteLine($"{Days} days of {periodsPerDay} periods, {seeds} seeds, from day {FirstDay + 1} on; intervals of 95 %, quantiles of 95 %");
        Console.WriteLine(
            $"{"load",-16} {"steps",5} {"MAPE",7} {"RMSE/last",9} {"RMSE/day",9} | {"formula",8} {"busy",7} {"upper",7} {"busy",7} {"margin",7} | {"errors",8} {"busy",7} {"upper",7} {"busy",7} {"margin",7}");
        var watch = new Stopwatch();
        var observed = 0L;
        foreach (var (name, shape) in Shapes)
        {
            foreach (var steps in Horizons)
            {
                var score = new ForecastScore[2];
                for (var method = 0; method < 2; method++)
                {
                    score[method] = new ForecastScore();
                    for (var seed = 1; seed <= seeds; seed++)
                    {
                        var rates = DailyLoad.Rates(Days * periodsPerDay, periodsPerDay, shape, seed);
                        Judge(rates, periodsPerDay, steps, (IntervalMethod)method, score[method], watch);
                        observed += rates.Length;
                    }
                }

                Console.WriteLine(
                    $"{name,-16} {steps,5} {score[0].Mape,7:P1} {score[0].AgainstLast,9:F2} {score[0].AgainstDayBefore,9:F2} | {score[0].Intervals} | {score[1].Intervals}");
            }
        }

        Console.WriteLine($"{watch.Elapsed.TotalMicroseconds / observed:F1} µs per observation, refits included");
        return 0;
    }

    private static void Judge(double[] rates, int season, int steps, IntervalMethod method, ForecastScore score, Stopwatch watch)
    {
        var forecaster = new HoltWintersForecaster(new HoltWintersOptions { SeasonLength = season, Intervals = method });
        var busy = Busy * rates.Max();
        for (var i = 0; i + steps < rates.Length; i++)
        {
            watch.Start();
            forecaster.Observe(rates[i]);
            watch.Stop();
            if (i < FirstDay * season)
            {
                continue;
            }

            var actual = rates[i + steps];
            score.Add(
                actual, forecaster.Forecast(steps), forecaster.UpperQuantile(steps, 0.95),
                largest: rates.AsSpan(i + 1, steps).ToArray().Max(), last: rates[i], dayBefore: rates[i + steps - season], actual >= busy);
        }
    }
}
