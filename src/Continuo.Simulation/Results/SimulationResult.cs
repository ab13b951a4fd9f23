namespace Continuo.Simulation;

using System.Collections.Immutable;

/// <summary>What was measured after the warm-up.</summary>
public sealed record SimulationResult
{
    /// <summary>Seed of the run.</summary>
    public required int Seed { get; init; }

    /// <summary>Requests that arrived at the sources, warm-up included.</summary>
    public required long Requests { get; init; }

    /// <summary>Events processed, warm-up included: arrivals at the sources, ends of transfers and ends of services.</summary>
    public required long Events { get; init; }

    /// <summary>Simulated seconds that were measured.</summary>
    public required double MeasuredSeconds { get; init; }

    /// <summary>
    /// Whether the load can be kept up for ever: every server, and every function with a limit of instances, gets less work
    /// than it can do, and the load does not change. Otherwise means depend on the length of the run and have no interval.
    /// </summary>
    public required bool IsStationary { get; init; }

    /// <summary>Whether the run ended by itself; else it was cancelled, and the figures are those up to then.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Requests, and copies of them on branches, that were in the system at the end.</summary>
    public required int InFlight { get; init; }

    /// <summary>All components, in file order.</summary>
    public required ImmutableArray<ResponseTimeStatistics> Components { get; init; }

    /// <summary>All limited paths, in file order, on the requests that went exactly that way.</summary>
    public required ImmutableArray<ResponseTimeStatistics> Paths { get; init; }

    /// <summary>Used resources, in the order of the continuum.</summary>
    public required ImmutableArray<ResourceStatistics> Resources { get; init; }

    /// <summary>Components and paths whose limit is broken by what was measured.</summary>
    public IEnumerable<ResponseTimeStatistics> BrokenLimits => Components.Concat(Paths).Where(s => s.BreaksLimit);
}
