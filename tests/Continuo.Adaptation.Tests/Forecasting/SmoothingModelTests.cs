namespace Continuo.Adaptation.Tests.Forecasting;

using Continuo.Adaptation.Forecasting;

public sealed class SmoothingModelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void VarianceFactor_LevelOnly_IsTheClosedForm(int h) =>
        new SmoothingModel(0.3, 0, 0, 0, 0, 1).VarianceFactor(h).ShouldBe(1 + ((h - 1) * 0.09), 1e-12);

    /// <summary>Hyndman et al., table 6.2, for the undamped trend.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    public void VarianceFactor_Trend_IsTheClosedForm(int h)
    {
        const double a = 0.4, b = 0.1;

        new SmoothingModel(a, b, 0, 1, 0, 1).VarianceFactor(h).ShouldBe(1 + ((h - 1) * ((a * a) + (a * b * h) + (b * b * h * ((2 * h) - 1) / 6))), 1e-12);
    }

    [Fact]
    public void VarianceFactor_FadingDeviationOnly_IsThatOfAnAutoregression() =>
        new SmoothingModel(0, 0, 0, 0, 0.5, 1).VarianceFactor(4).ShouldBe(1 + 0.25 + 0.0625 + 0.015625, 1e-12);

    /// <summary>The formula against the spread of simulated futures of a model with everything in it.</summary>
    [Fact]
    public void VarianceFactor_FullModel_IsTheSpreadOfItsFutures()
    {
        var model = new SmoothingModel(0.3, 0.1, 0.2, 0.9, 0.4, 4);
        var noise = new RandomNoise(11);
        const int Steps = 9, Futures = 40_000;
        var squares = 0.0;
        for (var i = 0; i < Futures; i++)
        {
            var state = new SmoothingState(10, 0.2, [1, -1, 2, -2]);
            var expected = state.Expected(Steps, model);
            var rate = 0.0;
            for (var h = 0; h < Steps; h++)
            {
                rate = state.Expected(1, model) + noise.Next();
                state.Advance(rate, model);
            }

            squares += (rate - expected) * (rate - expected);
        }

        // The standard error of a variance of normal numbers is √(2/n) of it: 0.7 %.
        (squares / Futures).ShouldBe(model.VarianceFactor(Steps), 0.03 * model.VarianceFactor(Steps));
    }

    [Fact]
    public void Expected_AfterManySteps_FollowsTheAdvancedState()
    {
        var model = new SmoothingModel(0.3, 0.1, 0.2, 0.9, 0.4, 3);
        var state = new SmoothingState(10, 0.5, [1, 0, -1]);
        state.Advance(13, model);
        var expected = Enumerable.Range(1, 7).Select(h => state.Expected(h, model)).ToList();

        foreach (var rate in expected)
        {
            state.Advance(rate, model).ShouldBe(0, 1e-12);
        }
    }
}
