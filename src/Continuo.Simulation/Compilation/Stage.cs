namespace Continuo.Simulation.Compilation;

using Continuo.Simulation.Stations;

/// <summary>A partition at its place.</summary>
internal sealed class Stage
{
    public required StageKind Kind { get; init; }

    /// <summary>Number of its resource.</summary>
    public required int Resource { get; init; }

    /// <summary>Number of the layer of its resource.</summary>
    public required int Layer { get; init; }

    /// <summary>Mean service time in seconds; of a function: on a warm instance.</summary>
    public required double MeanSeconds { get; init; }

    /// <summary>Mean service time of a function with a cold start, in seconds.</summary>
    public double ColdSeconds { get; init; }

    /// <summary>Probability that a request leaves the component here; 1 for the last partition.</summary>
    public required double ExitProbability { get; init; }

    /// <summary>Delay to the next partition in seconds; 0 for the last.</summary>
    public required double DelayToNextSeconds { get; init; }

    /// <summary>Delay in seconds to another resource, by edge of the component and layer of that resource.</summary>
    public required double[] ExitDelaySeconds { get; init; }

    /// <summary>Its server, if it is on one and shares it.</summary>
    public ServerGroup? Servers { get; init; }

    /// <summary>Its function instances, if it is on a function.</summary>
    public FunctionPool? Pool { get; init; }
}
