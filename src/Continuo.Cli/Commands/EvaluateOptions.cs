namespace Continuo.Cli.Commands;

using Continuo.Cli.Options;
using Continuo.Simulation;

/// <summary>What <c>place evaluate</c> is told.</summary>
/// <param name="System">The system.</param>
/// <param name="Placement">File of the placement.</param>
/// <param name="Simulation">How to simulate it, if at all.</param>
internal sealed record EvaluateOptions(SystemArguments System, string Placement, SimulationOptions? Simulation = null);
