namespace Continuo.Placement.Solvers.Exact;

/// <summary>Counts of servers with which a placement of the best cost exists.</summary>
/// <param name="Instances">Instances of each server; 0: not used.</param>
/// <param name="Cost">Cost of the instances.</param>
internal sealed record TieVector(int[] Instances, double Cost);
