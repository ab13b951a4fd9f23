namespace Continuo.Cli.Commands;

using Continuo.Cli.Options;

/// <summary>What <c>place solve</c> is told.</summary>
/// <param name="System">The system.</param>
/// <param name="Search">How to search.</param>
/// <param name="Output">File for the placement.</param>
/// <param name="Report">File for the report.</param>
/// <param name="CommandText">The command as it was typed, for the report.</param>
internal sealed record SolveOptions(SystemArguments System, SearchArguments Search, string? Output, string? Report, string CommandText);
