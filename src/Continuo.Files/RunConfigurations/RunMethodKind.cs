namespace Continuo.Files;

/// <summary>Search method of a run configuration.</summary>
public enum RunMethodKind
{
    /// <summary>Random greedy.</summary>
    RandomGreedy,

    /// <summary>Local search.</summary>
    LocalSearch,

    /// <summary>Tabu search.</summary>
    TabuSearch,

    /// <summary>Simulated annealing.</summary>
    SimulatedAnnealing,

    /// <summary>Genetic algorithm.</summary>
    GeneticAlgorithm,

    /// <summary>Binary search for the largest load.</summary>
    BinarySearch,
}
