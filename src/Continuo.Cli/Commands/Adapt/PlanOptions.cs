namespace Continuo.Cli.Commands.Adapt;

using Continuo.Cli.Options;

/// <summary>What <c>adapt plan</c> is told.</summary>
/// <param name="System">The system.</param>
/// <param name="From">File of the placement that runs.</param>
/// <param name="To">File of the placement that is wanted.</param>
internal sealed record PlanOptions(SystemArguments System, string From, string To);
