namespace Continuo.Charts.Tests.Axes;

using Continuo.Charts.Axes;
using CsCheck;

public sealed class ScaleTests
{
    private static readonly Gen<double> Values = Gen.Select(Gen.Double[-1, 1], Gen.Int[-30, 30], (factor, power) => factor * Math.Pow(10, power));

    [Fact]
    public void Over_UnitRange_TicksAreFifths() =>
        LinearScale.Over(0, 1, 0, 100).Ticks.Select(tick => tick.Label).ShouldBe(["0", "0.2", "0.4", "0.6", "0.8", "1.0"]);

    [Fact]
    public void Over_OneValue_IsWidened() => LinearScale.Over(5, 5, 0, 100).Ticks[0].Value.ShouldBe(0);

    [Fact]
    public void Over_AnyRange_TicksCoverItAtNiceSteps() => Gen.Select(Values, Values).Sample((a, b) =>
    {
        var (minimum, maximum) = (Math.Min(a, b), Math.Max(a, b));

        var ticks = LinearScale.Over(minimum, maximum, 0, 500).Ticks;

        ticks.Length.ShouldBeInRange(2, 12);
        var step = ticks[1].Value - ticks[0].Value;
        ticks[0].Value.ShouldBeLessThanOrEqualTo(minimum + step * 1e-6);
        ticks[^1].Value.ShouldBeGreaterThanOrEqualTo(maximum - step * 1e-6);
        var exact = (ticks[^1].Value - ticks[0].Value) / (ticks.Length - 1);
        var factor = exact / Math.Pow(10, Math.Floor(Math.Log10(exact) + 1e-6));
        new[] { 1.0, 2, 5 }.Min(nice => Math.Abs(nice - factor)).ShouldBeLessThan(1e-3);
        ticks.Select(tick => tick.Label).ShouldBeUnique();
    });

    [Fact]
    public void Over_AnyPositiveRange_LogarithmicTicksCoverIt() => Gen.Select(Gen.Double[-12, 12], Gen.Double[-12, 12]).Sample((a, b) =>
    {
        var (minimum, maximum) = (Math.Pow(10, Math.Min(a, b)), Math.Pow(10, Math.Max(a, b)));

        var scale = LogarithmicScale.Over(minimum, maximum, 0, 500);

        scale.Ticks.Length.ShouldBeInRange(2, 10);
        scale.Ticks[0].Value.ShouldBeLessThanOrEqualTo(minimum * (1 + 1e-6));
        scale.Ticks[^1].Value.ShouldBeGreaterThanOrEqualTo(maximum * (1 - 1e-6));
        scale.Map(scale.Ticks[^1].Value).ShouldBe(500, 1e-6);
    });

    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(0, double.PositiveInfinity)]
    [InlineData(2, 1)]
    public void Over_NoRange_Throws(double minimum, double maximum) =>
        Should.Throw<ArgumentOutOfRangeException>(() => LinearScale.Over(minimum, maximum, 0, 1));

    [Fact]
    public void Shows_NotPositive_IsFalseOnALogarithmicScale()
    {
        var scale = LogarithmicScale.Over(1, 10, 0, 1);

        scale.Shows(0).ShouldBeFalse();
        scale.Shows(double.NaN).ShouldBeFalse();
        scale.Shows(3).ShouldBeTrue();
    }
}
