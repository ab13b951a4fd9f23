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
}
