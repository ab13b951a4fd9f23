namespace Continuo.Simulation;

using System.Collections.Immutable;

/// <summary>What completed in a span of simulated time.</summary>
public sealed record SimulationWindow
{
    /// <summary>Start of the span in seconds.</summary>
    public required double FromSeconds { get; init; }

    /// <summary>Its end in seconds.</summary>
    public required double ToSeconds { get; init; }

    /// <summary>Requests that arrived at the sources.</summary>
    public required long Requests { get; init; }

    /// <summary>Requests, and copies of them on branches, that are in the system at the end.</summary>
    public required int InFlight { get; init; }

    /// <summary>All components, in file order.</summary>
    public required ImmutableArray<ResponseTimeStatistics> Components { get; init; }

    /// <summary>All limited paths, in file order: from the arrival at the first component to the departure from the last.</summary>
    public required ImmutableArray<ResponseTimeStatistics> Paths { get; init; }

    /// <summary>Resources that are or were in use, in the order of the continuum.</summary>
    public required ImmutableArray<ResourceStatistics> Resources { get; init; }
}
