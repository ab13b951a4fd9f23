namespace Continuo.Placement.Solvers;

/// <summary>How a placement is searched.</summary>
public enum SolveMethod
{
    /// <summary>Random greedy and local search for a first placement, then the exact search.</summary>
    Auto,

    /// <summary>The exact search alone.</summary>
    Exact,

    /// <summary>Random greedy: random placements with the fewest instances that keep the rules.</summary>
    RandomGreedy,

    /// <summary>Local search from the best placements of random greedy.</summary>
    LocalSearch,
}
