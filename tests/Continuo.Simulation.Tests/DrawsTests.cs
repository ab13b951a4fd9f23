namespace Continuo.Simulation.Tests;

using Continuo.Simulation.Engine;

/// <summary>The random numbers: as good as independent ones, within a stream, between decisions and between streams.</summary>
public sealed class DrawsTests
{
    private const int Draws = 200_000;
    private const int Streams = 40;

    /// <summary>The mean of each stream, in standard errors, is standard normal: 40 squares sum to 40 ± 9.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData((1 << 20) + 1)]
    public void Exponential_StreamsOfRequests_HaveTheMeanOfIndependentDraws(int decision)
    {
        var squares = 0.0;
        for (var seed = 1; seed <= Streams; seed++)
        {
            var stream = Engine.Draws.Key(Engine.Draws.Bits((ulong)seed, 0), 0);
            var sum = 0.0;
            for (var i = 0; i < Draws; i++)
            {
                sum += Engine.Draws.Exponential(Engine.Draws.Key(stream, i), decision);
            }

            var errors = ((sum / Draws) - 1) * Math.Sqrt(Draws);
            squares += errors * errors;
        }

        squares.ShouldBeInRange(18, 67, "99.5 % of a chi-square of 40 degrees of freedom");
    }

    /// <summary>Products of neighbours, and of two decisions about one request, have the mean of independent ones.</summary>
    [Fact]
    public void Uniform_NeighboursAndDecisions_AreNotCorrelated()
    {
        var (neighbours, decisions, before) = (0.0, 0.0, 0.5);
        const int N = 2_000_000;
        for (var i = 0; i < N; i++)
        {
            var key = Engine.Draws.Key(42, i);
            var u = Engine.Draws.Uniform(key, Decision.Demand(0)) - 0.5;
            neighbours += u * before;
            decisions += u * (Engine.Draws.Uniform(key, Decision.Gap) - 0.5);
            before = u;
        }

        // Standard error of the correlation: 1/√N.
        Math.Abs(12 * neighbours / N).ShouldBeLessThan(3 / Math.Sqrt(N));
        Math.Abs(12 * decisions / N).ShouldBeLessThan(3 / Math.Sqrt(N));
    }
}
