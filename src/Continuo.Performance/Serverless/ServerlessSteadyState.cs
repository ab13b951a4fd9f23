namespace Continuo.Performance.Serverless;

/// <summary>Mean figures of a serverless function in steady state.</summary>
/// <param name="ResponseTimeSeconds">Mean response time over warm and cold requests, in seconds.</param>
/// <param name="ColdStartProbability">Probability that a request finds no idle instance, 0 … 1.</param>
public readonly record struct ServerlessSteadyState(double ResponseTimeSeconds, double ColdStartProbability)
{
    /// <summary>Mean number of warm instances.</summary>
    public double WarmInstances { get; init; }

    /// <summary>Mean number of instances that serve a warm request.</summary>
    public double RunningWarm { get; init; }

    /// <summary>Mean number of instances in a cold start.</summary>
    public double RunningCold { get; init; }

    /// <summary>Probability that a request is rejected because the concurrency limit is reached, 0 … 1.</summary>
    public double RejectionProbability { get; init; }

    /// <summary>Rejected requests per second.</summary>
    public double RejectionRate { get; init; }

    /// <summary>Mean number of instances that serve a request.</summary>
    public double Running => RunningWarm + RunningCold;

    /// <summary>Mean number of idle instances.</summary>
    public double Idle => WarmInstances - RunningWarm;

    /// <summary>Mean number of instances, warm or in a cold start.</summary>
    public double TotalInstances => WarmInstances + RunningCold;

    /// <summary>Share of the warm instances that serve a request.</summary>
    public double Utilization => WarmInstances > 0 ? RunningWarm / WarmInstances : 0;
}
