namespace Continuo.Cli.Commands;

using System.Collections.Immutable;

using Continuo.Cli.Options;

/// <summary>What <c>place compare</c> is told.</summary>
internal sealed record CompareOptions(SystemArguments System, ImmutableArray<string> Placements);
