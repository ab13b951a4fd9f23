namespace Continuo.Cli.Commands;

using Continuo.Cli.Options;
using Continuo.Placement.Rules;

/// <summary>What <c>graph</c> is told.</summary>
/// <param name="Path">A system description or an application directory.</param>
/// <param name="Placement">The placement to draw, if any.</param>
/// <param name="Load">Load that the figures of the placement are for; that of the files without it.</param>
/// <param name="Rules">How the placement is judged.</param>
/// <param name="Format"><c>svg</c>, <c>mermaid</c> or <c>dot</c>.</param>
/// <param name="Output">File to write; standard output without it.</param>
internal sealed record GraphOptions(string Path, string? Placement, LoadText? Load, EvaluationRules Rules, string Format, string? Output);
