namespace Continuo.Adaptation.Days;

using System.ComponentModel.DataAnnotations;

/// <summary>How policies are tried on a load trace.</summary>
public sealed record DayOptions
{
    /// <summary>Time between two control points. Default 450 s.</summary>
    public TimeSpan ControlPeriod { get; init; } = TimeSpan.FromSeconds(450);

    /// <summary>Time from the decision to start an instance until it works; what it replaces runs on until then. Default a minute.</summary>
    public TimeSpan BootTime { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Which load policies are told. Default what was measured.</summary>
    public LoadKnowledge Knowledge { get; init; } = LoadKnowledge.Measured;

    /// <summary>Seed of arrivals and service times; the same arrivals for every policy. Default 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Longest search for the lower bound of the cost of a period; 0: what is known at once. Default 2 s.</summary>
    public TimeSpan BoundTimeLimit { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Threads, ≥ 1. They change the time, never the result. Default: all processors.</summary>
    [Range(1, 1024)]
    public int Threads { get; init; } = Environment.ProcessorCount;
}
