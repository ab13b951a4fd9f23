namespace Continuo.Cli.Commands;

/// <summary>What <c>graph</c> is told.</summary>
/// <param name="Path">A system description or an application directory.</param>
/// <param name="Placement">The placement to draw, if any.</param>
/// <param name="Format"><c>svg</c>, <c>mermaid</c> or <c>dot</c>.</param>
/// <param name="Output">File to write; standard output without it.</param>
internal sealed record GraphOptions(string Path, string? Placement, string Format, string? Output);
