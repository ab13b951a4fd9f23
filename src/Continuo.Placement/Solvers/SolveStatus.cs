namespace Continuo.Placement.Solvers;

/// <summary>What a search found out.</summary>
public enum SolveStatus
{
    /// <summary>The placement is proved to be the cheapest, to a relative gap of 1e-9.</summary>
    Optimal,

    /// <summary>A placement that keeps all rules; how far from the cheapest is given by the gap.</summary>
    Feasible,

    /// <summary>It is proved that no placement keeps all rules.</summary>
    Infeasible,

    /// <summary>The limit came before a placement or a proof.</summary>
    Unknown,
}
