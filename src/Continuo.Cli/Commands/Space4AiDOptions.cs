namespace Continuo.Cli.Commands;

using System.Collections.Immutable;

/// <summary>What <c>space4ai-d</c> is told.</summary>
/// <param name="SystemFile">The system description.</param>
/// <param name="ConfigurationFile">The run configuration, if any.</param>
/// <param name="Load">A load, beside those of the configuration.</param>
/// <param name="Evaluate">Load and solution file, when a solution is only to be judged.</param>
/// <param name="Folder">Where results are written.</param>
internal sealed record Space4AiDOptions(string SystemFile, string? ConfigurationFile, double? Load, ImmutableArray<string> Evaluate, string Folder);
