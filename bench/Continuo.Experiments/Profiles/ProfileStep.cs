namespace Continuo.Experiments.Profiles;

/// <summary>One step of a profile.</summary>
/// <param name="Load">Load in requests/s.</param>
/// <param name="StaticCost">Cost of the placement of the design, unchanged.</param>
/// <param name="Cost">Cost after the step.</param>
/// <param name="Moves">Partitions that moved.</param>
/// <param name="Milliseconds">Time of the step on the clock.</param>
/// <param name="Feasible">Whether every limit is kept.</param>
/// <param name="Proved">Whether the cost is proved to be the least that the step could reach.</param>
internal sealed record ProfileStep(double Load, double StaticCost, double Cost, int Moves, double Milliseconds, bool Feasible, bool Proved)
{
    /// <summary>What is saved against the placement of the design, in %.</summary>
    public double Saving => 100 * (StaticCost - Cost) / StaticCost;
}
