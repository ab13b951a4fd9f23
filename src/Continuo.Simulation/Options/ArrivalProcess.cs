namespace Continuo.Simulation;

/// <summary>How requests arrive at a source.</summary>
public enum ArrivalProcess
{
    /// <summary>Exponential times between arrivals, at the rate of the load.</summary>
    Poisson,

    /// <summary>Equal times between arrivals, at the rate of the load.</summary>
    Deterministic,

    /// <summary>At the times of <see cref="SimulationOptions.ReplayedSeconds"/>; the load is not looked at.</summary>
    Replayed,
}
