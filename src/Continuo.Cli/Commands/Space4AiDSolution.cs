namespace Continuo.Cli.Commands;

using Continuo.Placement.Solvers;

/// <summary>One load of a run.</summary>
/// <param name="Load">Requests/s.</param>
/// <param name="Result">What was found.</param>
/// <param name="File">The file it was written to.</param>
internal sealed record Space4AiDSolution(double Load, SolveResult Result, string File)
{
    /// <summary>Up to which load the placement keeps every rule, when a binary search was asked for.</summary>
    public double? LargestLoad { get; init; }
}
