namespace Continuo.Performance.Serverless;

/// <summary>
/// A scale-per-request serverless function: a request that finds no idle instance starts one (cold), and an instance
/// idle for longer than a threshold is removed.
/// </summary>
/// <remarks>
/// Steady state of Mahmoudi and Khazaei, "Performance Modeling of Serverless Computing Platforms", IEEE Transactions on
/// Cloud Computing 10(4), 2022: a birth–death chain over the number of warm instances, with Erlang-B blocking at each level.
/// The stationary distribution is taken in product form instead of by a dense linear solve.
/// </remarks>
public static class ServerlessFunction
{
    /// <summary>Concurrency limit of the published model.</summary>
    public const int DefaultMaximumConcurrency = 1000;

    /// <summary>Mean figures in steady state.</summary>
    /// <param name="arrivalRate">Requests/s, ≥ 0. At 0 every request is cold.</param>
    /// <param name="warmSeconds">Service time on a warm instance, in seconds, &gt; 0.</param>
    /// <param name="coldSeconds">Service time that includes a cold start, in seconds, &gt; 0.</param>
    /// <param name="idleSecondsBeforeKill">Seconds after which an idle instance is removed, ≥ 0.</param>
    /// <param name="chain">Which chain; the default is the published one.</param>
    /// <param name="maximumConcurrency">Concurrency limit, ≥ 1.</param>
    /// <returns>The steady state.</returns>
    public static ServerlessSteadyState SteadyState(
        double arrivalRate,
        double warmSeconds,
        double coldSeconds,
        double idleSecondsBeforeKill,
        ServerlessChain chain = ServerlessChain.TimedColdStarts,
        int maximumConcurrency = DefaultMaximumConcurrency)
    {
        if (!(arrivalRate > 0))
        {
            return new ServerlessSteadyState(coldSeconds, 1);
        }

        var levels = new ServerlessLevels(arrivalRate, warmSeconds, coldSeconds, idleSecondsBeforeKill, chain, maximumConcurrency);
        return levels.Solve();
    }

    /// <summary>Bounds of the mean response time over all arrival rates of an interval.</summary>
    /// <remarks>
    /// With the rate, births rise and deaths fall, so that the number of warm instances grows stochastically; Erlang-B blocking rises
    /// with the rate and falls with the instances. Hence the cold-start probability lies between Σ π_m(high)·B_m(low) and
    /// Σ π_m(low)·B_m(high), which meet as the interval shrinks.
    /// </remarks>
    /// <param name="lowestRate">Lower end of the interval in requests/s, ≥ 0.</param>
    /// <param name="highestRate">Upper end, ≥ the lower one.</param>
    /// <param name="warmSeconds">Service time on a warm instance, in seconds, &gt; 0.</param>
    /// <param name="coldSeconds">Service time that includes a cold start, in seconds, &gt; 0.</param>
    /// <param name="idleSecondsBeforeKill">Seconds after which an idle instance is removed, ≥ 0.</param>
    /// <param name="chain">Which chain; the default is the published one.</param>
    /// <param name="maximumConcurrency">Concurrency limit, ≥ 1.</param>
    /// <returns>Seconds that no rate of the interval falls below or exceeds.</returns>
    public static ResponseTimeBounds Bounds(
        double lowestRate,
        double highestRate,
        double warmSeconds,
        double coldSeconds,
        double idleSecondsBeforeKill,
        ServerlessChain chain = ServerlessChain.TimedColdStarts,
        int maximumConcurrency = DefaultMaximumConcurrency)
    {
        // Beyond it the concurrency limit rules; between the two service times every mean lies.
        const double LargestRate = 1e15;
        if (!(highestRate > 0) || !(highestRate <= LargestRate))
        {
            var least = highestRate > 0 ? Math.Min(warmSeconds, coldSeconds) : coldSeconds;
            return new ResponseTimeBounds(least, highestRate > 0 ? Math.Max(warmSeconds, coldSeconds) : coldSeconds);
        }

        var high = new ServerlessLevels(highestRate, warmSeconds, coldSeconds, idleSecondsBeforeKill, chain, maximumConcurrency);
        if (!(lowestRate > 0))
        {
            // Without requests there is no warm instance, and the first request is cold.
            return ServerlessLevels.Bounds(high.ColdProbabilityUnder(lowestRate), 1, warmSeconds, coldSeconds);
        }

        var low = new ServerlessLevels(lowestRate, warmSeconds, coldSeconds, idleSecondsBeforeKill, chain, maximumConcurrency);
        return ServerlessLevels.Bounds(high.ColdProbabilityUnder(lowestRate), low.ColdProbabilityUnder(highestRate), warmSeconds, coldSeconds);
    }
}
