namespace Continuo.Cli.Options;

/// <summary>The policies that can be tried.</summary>
internal enum PolicyKind
{
    /// <summary>Ours: cheapest inside the limits, without flapping.</summary>
    LeastCost,

    /// <summary>No change.</summary>
    Static,

    /// <summary>The heuristic of SPACE4AI-R.</summary>
    Published,

    /// <summary>Counts follow utilisations.</summary>
    Utilization,
}
