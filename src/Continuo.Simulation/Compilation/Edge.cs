namespace Continuo.Simulation.Compilation;

/// <summary>An edge of the application graph.</summary>
/// <param name="Target">Number of the called component.</param>
/// <param name="Probability">Probability that a request is passed on, 0 … 1.</param>
/// <param name="Paths">Limited paths that lead over it.</param>
internal readonly record struct Edge(int Target, double Probability, int[] Paths);
