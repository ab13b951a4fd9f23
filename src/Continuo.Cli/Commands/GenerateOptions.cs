namespace Continuo.Cli.Commands;

/// <summary>What <c>continuo place generate</c> was asked for.</summary>
/// <param name="Scenario">1, 2 or 3: the sizes of the literature.</param>
/// <param name="Seed">The same seed gives the same system.</param>
/// <param name="Light">Whether limits are ten times looser.</param>
/// <param name="Components">Another number of components than the scenario's.</param>
/// <param name="Output">File to write; standard output without it.</param>
internal sealed record GenerateOptions(int Scenario, int Seed, bool Light, int? Components, string? Output);
