namespace Continuo.Cli.Commands.Adapt;

using Continuo.Cli.Options;

/// <summary>What <c>adapt fallback</c> is told.</summary>
/// <param name="System">The system.</param>
/// <param name="Current">File of the placement that runs.</param>
/// <param name="OnlyCurrent">Whether only the edge devices that run now may be used.</param>
/// <param name="TimeLimit">Longest search.</param>
/// <param name="Output">File for the placement.</param>
internal sealed record FallbackArguments(SystemArguments System, string Current, bool OnlyCurrent, TimeSpan? TimeLimit, string? Output);
