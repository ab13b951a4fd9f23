namespace Continuo.Cli.Commands;

using Continuo.Cli.Options;

/// <summary>What <c>place max-load</c> is told.</summary>
/// <param name="System">The system.</param>
/// <param name="Placement">The placement file.</param>
/// <param name="ScaleOut">Whether instances may be added.</param>
internal sealed record MaxLoadOptions(SystemArguments System, string Placement, bool ScaleOut);
