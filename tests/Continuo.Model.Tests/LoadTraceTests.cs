namespace Continuo.Model.Tests;

public sealed class LoadTraceTests
{
    private static readonly LoadTrace Trace = new([new(0, 1), new(10, 3), new(20, 2)], 30);

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 1)]
    [InlineData(9.999, 1)]
    [InlineData(10, 3)]
    [InlineData(25, 2)]
    [InlineData(99, 2)]
    public void RateAt_Time_IsThatOfTheLastPointBefore(double seconds, double rate) => Trace.RateAt(seconds).ShouldBe(rate);

    [Theory]
    [InlineData(0, 30, 2)]
    [InlineData(5, 15, 2)]
    [InlineData(-10, 10, 1)]
    [InlineData(20, 40, 2)]
    public void MeanRate_Span_WeightsRatesByTheirTime(double from, double to, double rate) => Trace.MeanRate(from, to).ShouldBe(rate, 1e-12);

    [Fact]
    public void PeakRate_OfTrace_IsTheLargest() => Trace.PeakRate.ShouldBe(3);
}
