namespace Continuo.Performance.Tests.Serverless;

using Continuo.Performance.Serverless;
using CsCheck;

public sealed class ServerlessBoundsTests
{
    private static readonly Gen<(double Rate, double Width, double Warm, double Factor, double Idle, double Inside)> Cases = Gen.Select(
        Gen.Double[-6, 4].Select(x => Math.Pow(10, x)), Gen.Double[-9, 3].Select(x => 1 + Math.Pow(10, x)), Gen.Double[0.01, 5], Gen.Double[0.5, 6], Gen.Double[0, 900], Gen.Double[0, 1]);

    [Theory]
    [InlineData(ServerlessChain.TimedColdStarts)]
    [InlineData(ServerlessChain.InstantColdStarts)]
    public void Bounds_AnyInterval_HoldAtEveryRateInside(ServerlessChain chain) => Cases.Sample(
        c =>
        {
            var bounds = ServerlessFunction.Bounds(c.Rate, c.Rate * c.Width, c.Warm, c.Warm * c.Factor, c.Idle, chain);
            foreach (var share in new[] { 0, c.Inside, 1 })
            {
                var rate = c.Rate * (1 + (share * (c.Width - 1)));
                var seconds = ServerlessFunction.SteadyState(rate, c.Warm, c.Warm * c.Factor, c.Idle, chain).ResponseTimeSeconds;
                seconds.ShouldBeInRange(bounds.LowestSeconds, bounds.HighestSeconds, $"rate {rate}");
            }
        },
        iter: 4_000,
        threads: 1);

    [Fact]
    public void Bounds_ShrinkingInterval_Meet()
    {
        var seconds = ServerlessFunction.SteadyState(0.02, 1, 3, 60).ResponseTimeSeconds;
        foreach (var width in new[] { 1e-3, 1e-5, 1e-7 })
        {
            var bounds = ServerlessFunction.Bounds(0.02, 0.02 * (1 + width), 1, 3, 60);
            (bounds.HighestSeconds - bounds.LowestSeconds).ShouldBeLessThan(10 * width * seconds);
        }
    }

    [Fact]
    public void Bounds_FromNoLoad_ReachTheColdTime() =>
        ServerlessFunction.Bounds(0, 0.01, 1, 3, 60).HighestSeconds.ShouldBe(3, 1e-9);

    [Fact]
    public void Bounds_WithoutEnd_AreTheWarmAndTheColdTime() =>
        ServerlessFunction.Bounds(1, double.MaxValue, 1, 3, 60).ShouldBe(new ResponseTimeBounds(1, 3));
}
