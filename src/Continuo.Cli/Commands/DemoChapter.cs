namespace Continuo.Cli.Commands;

using Continuo.Placement.Explanation;
using Continuo.Placement.Solvers;

/// <summary>A sample of the demonstration, solved.</summary>
/// <param name="Name">Name of the sample.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Request">What was asked.</param>
/// <param name="Result">What was found.</param>
/// <param name="Explanation">Why, where that is told.</param>
internal sealed record DemoChapter(string Name, string Path, PlacementRequest Request, SolveResult Result, PlacementExplanation? Explanation);
