namespace Continuo.Adaptation.Tests.Forecasting;

using System.ComponentModel.DataAnnotations;

using CsCheck;

using Continuo.Adaptation.Forecasting;

public sealed class HoltWintersForecasterTests
{
    private static readonly double[] Season = [4, 7, 12, 9, 3, 1];

    [Fact]
    public void Forecast_Constant_IsExactWithoutWidth()
    {
        var forecaster = After(Enumerable.Repeat(2.5, 40), season: 6);

        forecaster.Forecast(9).Mean.ShouldBe(2.5, 1e-9);
        forecaster.UpperQuantile(9, 0.99).ShouldBe(2.5, 1e-6);
    }

    [Fact]
    public void Forecast_Line_IsExact()
    {
        var forecaster = After(Enumerable.Range(0, 20).Select(t => 3 + (0.5 * t)), season: 0);

        forecaster.Forecast(10).Mean.ShouldBe(3 + (0.5 * 29), 1e-6);
    }

    [Fact]
    public void Forecast_LineWithSeason_IsExactAtEveryPhase()
    {
        var forecaster = After(Enumerable.Range(0, 25).Select(Seasonal), season: 6);

        for (var h = 1; h <= 14; h++)
        {
            forecaster.Forecast(h).Mean.ShouldBe(Seasonal(24 + h), 1e-6);
        }
    }

    [Fact]
    public void Forecast_SomeMissing_StaysExact()
    {
        var forecaster = After(Enumerable.Range(0, 40).Select(t => t % 7 == 3 ? double.NaN : Seasonal(t)), season: 6);

        forecaster.Observations.ShouldBe(40 - 6);
        forecaster.Forecast(3).Mean.ShouldBe(Seasonal(42), 1e-6);
    }

    [Fact]
    public void Forecast_PhaseNeverSeen_LiesBetweenItsNeighbours()
    {
        var forecaster = After(Enumerable.Range(0, 30).Select(t => t % 6 == 4 ? double.NaN : Season[t % 6]), season: 6);

        forecaster.Forecast(5).Mean.ShouldBe((Season[3] + Season[5]) / 2, 1e-6);
    }

    [Fact]
    public void Forecast_BeforeTwoSeasons_LeavesTheSeasonOut()
    {
        var forecaster = After(Enumerable.Range(0, 11).Select(_ => 4.0), season: 6);
        forecaster.Forecast(1).Mean.ShouldBe(4, 1e-9);
    }

    [Fact]
    public void Forecast_OneObservation_IsThatWithAWideInterval()
    {
        var interval = After([2.0], season: 6).Forecast(1);

        interval.Mean.ShouldBe(2);
        interval.Upper.ShouldBeGreaterThan(3);
    }

    [Fact]
    public void Forecast_MissingTail_WidensTheInterval()
    {
        var noise = new RandomNoise(5);
        var walk = 50.0;
        var forecaster = After(Enumerable.Range(0, 300).Select(_ => walk = Math.Max(0, walk + noise.Next())), season: 0, IntervalMethod.Formula);
        var before = forecaster.Forecast(1);
        Array.ForEach([1, 2, 3, 4, 5], _ => forecaster.Observe(double.NaN));

        (forecaster.Forecast(1).Upper - forecaster.Forecast(1).Lower).ShouldBeGreaterThan(before.Upper - before.Lower);
    }

    [Fact]
    public void Forecast_Spike_IsForgotten()
    {
        var forecaster = After(Enumerable.Repeat(5.0, 30), season: 0);
        forecaster.Observe(500);

        Array.ForEach([.. Enumerable.Repeat(5.0, 30)], forecaster.Observe);

        forecaster.Forecast(1).Mean.ShouldBe(5, 0.5);
    }

    [Fact]
    public void UpperQuantile_JumpAfterCalm_IsNotWideForLong()
    {
        var noise = new RandomNoise(8);
        var forecaster = After(Enumerable.Repeat(5.0, 100), season: 0);

        Array.ForEach([.. Enumerable.Range(0, 60).Select(_ => 9 + (0.5 * noise.Next()))], forecaster.Observe);

        forecaster.UpperQuantile(1, 0.95).ShouldBeInRange(9, 13);
    }

    [Fact]
    public void Forecast_LevelShift_IsFollowed()
    {
        var forecaster = After(Enumerable.Repeat(5.0, 60), season: 6);

        Array.ForEach([.. Enumerable.Repeat(9.0, 40)], forecaster.Observe);

        forecaster.Forecast(1).Mean.ShouldBe(9, 0.5);
    }

    /// <summary>A series of the very model that is fitted: the 95 % interval of the formula has to hold what it says.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public void Forecast_SeriesOfTheModel_IntervalsHold95Percent(int steps)
    {
        foreach (var method in (IntervalMethod[])[IntervalMethod.Formula, IntervalMethod.Empirical])
        {
            var (inside, all) = (0, 0);
            for (var seed = 1; seed <= 6; seed++)
            {
                var rates = Simulated(seed, 900);
                var forecaster = new HoltWintersForecaster(new HoltWintersOptions { SeasonLength = 12, Seasons = 20, Intervals = method });
                for (var t = 0; t + steps < rates.Length; t++)
                {
                    forecaster.Observe(rates[t]);
                    if (t >= 300)
                    {
                        var interval = forecaster.Forecast(steps);
                        inside += rates[t + steps] >= interval.Lower && rates[t + steps] <= interval.Upper ? 1 : 0;
                        all++;
                    }
                }
            }

            ((double)inside / all).ShouldBeInRange(0.925, 0.975, $"{method}, {steps} steps");
        }
    }

    [Fact]
    public void Forecast_NoisyDays_BeatsTheLastValueAndTheDayBefore()
    {
        var noise = new RandomNoise(3);
        var rates = Enumerable.Range(0, 24 * 14).Select(t => Math.Max(0, 10 - (8 * Math.Cos(2 * Math.PI * t / 24)) + noise.Next())).ToArray();
        var forecaster = new HoltWintersForecaster(new HoltWintersOptions { SeasonLength = 24 });
        var (ours, last, dayBefore) = (0.0, 0.0, 0.0);
        for (var t = 0; t + 4 < rates.Length; t++)
        {
            forecaster.Observe(rates[t]);
            if (t >= 72)
            {
                ours += Math.Pow(forecaster.Forecast(4).Mean - rates[t + 4], 2);
                last += Math.Pow(rates[t] - rates[t + 4], 2);
                dayBefore += Math.Pow(rates[t - 20] - rates[t + 4], 2);
            }
        }

        ours.ShouldBeLessThan(0.2 * last);
        ours.ShouldBeLessThan(0.8 * dayBefore);
    }

    [Fact]
    public void UpperQuantile_AnySeries_IsFiniteNotNegativeAndRises() => Check.Sample(
        Gen.Select(Gen.OneOf(Gen.Double[0, 100], Gen.Const(0.0), Gen.Const(double.NaN), Gen.Double[0, 1e9]).Array[1, 80], Gen.Int[0, 8], Gen.Bool),
        (rates, season, formula) =>
        {
            rates[0] = double.IsNaN(rates[0]) ? 1 : rates[0];
            var forecaster = After(rates, season, formula ? IntervalMethod.Formula : IntervalMethod.Empirical);
            var interval = forecaster.Forecast(3);
            double.IsFinite(interval.Mean).ShouldBeTrue();
            interval.Lower.ShouldBeGreaterThanOrEqualTo(0);
            interval.Lower.ShouldBeLessThanOrEqualTo(interval.Mean);
            interval.Mean.ShouldBeLessThanOrEqualTo(interval.Upper);
            var few = forecaster.UpperQuantile(2, 0.9);
            double.IsFinite(few).ShouldBeTrue();
            forecaster.UpperQuantile(5, 0.9).ShouldBeGreaterThanOrEqualTo(few);
            forecaster.UpperQuantile(2, 0.99).ShouldBeGreaterThanOrEqualTo(few);
        },
        iter: 2_000);

    [Fact]
    public void Forecast_SameObservations_SameForecast()
    {
        var rates = Simulated(4, 200);

        After(rates, 12).Forecast(5).ShouldBe(After(rates, 12).Forecast(5));
    }

    [Fact]
    public void Forecast_NothingObserved_IsRefused()
    {
        var forecaster = After([double.NaN], season: 6);

        Should.Throw<InvalidOperationException>(() => forecaster.Forecast(1));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.PositiveInfinity)]
    public void Observe_ImpossibleRate_IsRefused(double rate) => Should.Throw<ArgumentOutOfRangeException>(() => After([rate], season: 0));

    [Fact]
    public void Constructor_WrongOption_IsRefused() =>
        Should.Throw<ValidationException>(() => new HoltWintersForecaster(new HoltWintersOptions { Probability = 2 }));

    private static double Seasonal(int t) => 20 + (0.25 * t) + Season[t % 6];

    private static HoltWintersForecaster After(IEnumerable<double> rates, int season, IntervalMethod method = IntervalMethod.Empirical)
    {
        var forecaster = new HoltWintersForecaster(new HoltWintersOptions { SeasonLength = season, Intervals = method });
        foreach (var rate in rates)
        {
            forecaster.Observe(rate);
        }

        return forecaster;
    }

    private static double[] Simulated(int seed, int periods)
    {
        var model = new SmoothingModel(0.2, 0, 0.1, 0, 0.3, 12);
        var noise = new RandomNoise(seed);
        var state = new SmoothingState(200, 0, [.. Enumerable.Range(0, 12).Select(i => 30 * Math.Sin(i))]);
        var rates = new double[periods];
        for (var t = 0; t < periods; t++)
        {
            rates[t] = Math.Max(0, state.Expected(1, model) + noise.Next());
            state.Advance(rates[t], model);
        }

        return rates;
    }
}
