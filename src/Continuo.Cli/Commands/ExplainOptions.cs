namespace Continuo.Cli.Commands;

using Continuo.Cli.Options;

/// <summary>What <c>place explain</c> is told.</summary>
/// <param name="System">The system.</param>
/// <param name="Placement">The placement to explain.</param>
/// <param name="TimeLimit">Longest time for the prices of limits.</param>
internal sealed record ExplainOptions(SystemArguments System, string Placement, TimeSpan? TimeLimit);
