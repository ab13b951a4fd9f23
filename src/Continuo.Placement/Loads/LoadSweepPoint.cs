namespace Continuo.Placement.Loads;

using Continuo.Model;
using Continuo.Placement.Solvers;

/// <summary>The answer at one load.</summary>
/// <param name="Load">The load: requests/s at every source, or a factor.</param>
/// <param name="Profile">The load as rates at the sources.</param>
/// <param name="Result">What the search found there.</param>
public sealed record LoadSweepPoint(double Load, LoadProfile Profile, SolveResult Result);
