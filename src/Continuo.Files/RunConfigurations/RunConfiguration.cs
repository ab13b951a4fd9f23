namespace Continuo.Files;

using System.Collections.Immutable;

/// <summary>A run of SPACE4AI-D: which loads, which methods, which seed.</summary>
/// <param name="Loads">Loads of <c>LambdaBound</c> in requests/s; empty when it is not given.</param>
/// <param name="Methods">Methods, in file order.</param>
/// <param name="Seed">Seed of the random generator. Default 1.</param>
public sealed record RunConfiguration(ImmutableArray<double> Loads, ImmutableArray<RunMethod> Methods, int Seed);
