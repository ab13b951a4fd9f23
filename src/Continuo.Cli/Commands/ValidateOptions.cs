namespace Continuo.Cli.Commands;

/// <summary>What <c>validate</c> is told.</summary>
/// <param name="Path">What to look at.</param>
/// <param name="SystemFile">The system of a solution, so that its names are checked too.</param>
/// <param name="Format"><c>text</c>, <c>json</c> or <c>sarif</c>.</param>
internal sealed record ValidateOptions(string Path, string? SystemFile, string Format);
