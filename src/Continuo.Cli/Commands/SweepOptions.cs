namespace Continuo.Cli.Commands;

using System.Collections.Immutable;

using Continuo.Cli.Options;

/// <summary>What <c>place sweep</c> is told.</summary>
/// <param name="System">The system.</param>
/// <param name="Search">How to search at each load.</param>
/// <param name="Loads">The loads.</param>
/// <param name="Report">File for the report.</param>
/// <param name="CommandText">The command as it was typed, for the report.</param>
internal sealed record SweepOptions(SystemArguments System, SearchArguments Search, ImmutableArray<double> Loads, string? Report, string CommandText);
