namespace Continuo.Cli.Commands;

using Continuo.Cli.Options;

/// <summary>What <c>place evaluate</c> is told.</summary>
internal sealed record EvaluateOptions(SystemArguments System, string Placement);
