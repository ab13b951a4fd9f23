namespace Continuo.Simulation;

/// <summary>Distribution of service times around their mean.</summary>
public enum TimeDistribution
{
    /// <summary>Exponential.</summary>
    Exponential,

    /// <summary>Always the mean.</summary>
    Deterministic,
}
