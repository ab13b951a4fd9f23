namespace Continuo.Performance.Serverless;

/// <summary>The levels m = 0, 1, 2 … warm instances of the chain, built until births no longer exceed deaths by far.</summary>
internal sealed class ServerlessLevels
{
    private readonly double _warm;
    private readonly double _cold;
    private readonly int _maximum;
    private readonly double _arrivalRate;
    private readonly List<double> _blocking = [1];
    private readonly List<double> _deathRate = [0];
    private readonly List<double> _birthRate = [];

    public ServerlessLevels(
        double arrivalRate, double warm, double cold, double idle, ServerlessChain chain, int maximumConcurrency)
    {
        _arrivalRate = arrivalRate;
        _warm = warm;
        _cold = cold;
        _maximum = maximumConcurrency;
        _birthRate.Add(BirthRate(arrivalRate, chain));
        var tail = chain == ServerlessChain.TimedColdStarts ? 30 : 5;
        var last = Math.Min(tail, maximumConcurrency);
        var inverse = 1.0;
        for (var m = 1; m <= last; m++)
        {
            // Erlang B by its recursion over the number of servers.
            inverse = 1 + (inverse * (m / (arrivalRate * warm)));
            var blocking = 1 / inverse;
            var instanceLoad = arrivalRate * (_blocking[m - 1] - blocking);
            _blocking.Add(blocking);
            _deathRate.Add(_deathRate[m - 1] + ExpiryRate(instanceLoad, idle, warm));
            var coldRate = arrivalRate * blocking;
            _birthRate.Add(BirthRate(coldRate, chain));
            if (coldRate > _deathRate[m])
            {
                last = Math.Min(m + tail, maximumConcurrency);
            }
        }
    }

    public ServerlessSteadyState Solve()
    {
        var last = _blocking.Count - 1;
        var probability = StationaryDistribution();
        double response = 0, coldProbability = 0, warmInstances = 0, runningWarm = 0, runningCold = 0;
        for (var m = 0; m <= last; m++)
        {
            // At the concurrency limit a blocked request is rejected instead of started cold.
            var blocked = m == _maximum ? 0 : _blocking[m];
            response += probability[m] * ((blocked * _cold) + ((1 - blocked) * _warm));
            coldProbability += probability[m] * blocked;
            warmInstances += probability[m] * m;
            runningWarm += probability[m] * _arrivalRate * (1 - _blocking[m]) * _warm;
            runningCold += probability[m] * _arrivalRate * blocked * _cold;
        }

        var rejecting = last == _maximum ? _blocking[last] * probability[last] : 0;
        return new ServerlessSteadyState(response, coldProbability)
        {
            WarmInstances = warmInstances,
            RunningWarm = runningWarm,
            RunningCold = runningCold,
            RejectionProbability = rejecting,
            RejectionRate = _arrivalRate * rejecting,
        };
    }

    /// <summary>Probability that a request is cold when the instances are distributed as here but requests arrive at another rate.</summary>
    public double ColdProbabilityUnder(double arrivalRate)
    {
        var probability = StationaryDistribution();
        var sum = probability[0];
        var inverse = 1.0;
        for (var m = 1; m < probability.Length && m != _maximum; m++)
        {
            // Without arrivals the inverse is infinite from the first instance on: nothing is blocked.
            inverse = 1 + (inverse * (m / (arrivalRate * _warm)));
            sum += probability[m] / inverse;
        }

        return sum;
    }

    /// <summary>The mean between warm and cold, a little wider than the roundings of the sums.</summary>
    public static ResponseTimeBounds Bounds(double leastCold, double mostCold, double warm, double cold)
    {
        const double Rounding = 1e-12;
        var (few, many) = (warm + (Math.Max(0, leastCold) * (cold - warm)), warm + (Math.Min(1, mostCold) * (cold - warm)));
        return new ResponseTimeBounds(
            Math.Max(Math.Min(few, many) * (1 - Rounding), Math.Min(warm, cold) * (1 - Rounding)),
            Math.Max(few, many) * (1 + Rounding));
    }

    /// <summary>Rate at which an instance with this load expires: one over idle threshold plus mean life before the fatal gap.</summary>
    private static double ExpiryRate(double load, double idle, double warm)
    {
        // 1 + expm1(−x): exactly 0 once e^−x is below half an ulp of 1, as in the published code.
        var expires = 1 + Expm1(-(idle * load));
        if (!(expires > 0) || !(load > 0))
        {
            return 0;
        }

        var span = idle + warm;
        var survives = Math.Exp(-load * span);
        var gap = (-span * survives) + ((1 - survives) / load);
        return 1 / (idle + (((1 / expires) - 1) * gap));
    }

    private static double Expm1(double x) =>
        Math.Abs(x) < 1e-5 ? x + (x * x / 2) + (x * x * x / 6) : Math.Exp(x) - 1;

    private double BirthRate(double coldRate, ServerlessChain chain) =>
        chain == ServerlessChain.TimedColdStarts ? coldRate / ((coldRate * _cold) + 1) : coldRate;

    private double[] StationaryDistribution()
    {
        var last = _blocking.Count - 1;
        var first = 0;
        for (var m = 0; m <= last; m++)
        {
            if (_deathRate[m] == 0)
            {
                first = m;
            }
        }

        // Logarithms, since the products span hundreds of orders of magnitude.
        var logs = new double[last + 1];
        var largest = 0.0;
        for (var m = first + 1; m <= last; m++)
        {
            logs[m] = logs[m - 1] + Math.Log(_birthRate[m - 1]) - Math.Log(_deathRate[m]);
            largest = Math.Max(largest, logs[m]);
        }

        var probability = new double[last + 1];
        var sum = 0.0;
        for (var m = first; m <= last; m++)
        {
            probability[m] = Math.Exp(logs[m] - largest);
            sum += probability[m];
        }

        for (var m = first; m <= last; m++)
        {
            probability[m] /= sum;
        }

        return probability;
    }
}
