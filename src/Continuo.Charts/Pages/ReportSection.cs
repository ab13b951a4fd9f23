namespace Continuo.Charts.Pages;

using System.Collections.Immutable;
using Continuo.Charts.Markup;

/// <summary>A section of a report.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Blocks">What stands in it.</param>
public sealed record ReportSection(string Heading, ImmutableArray<ReportBlock> Blocks)
{
    internal Element Draw(int index) => Element.Of("section").With("aria-labelledby", $"section-{index}")
        .Add(Element.Of("h2").With("id", $"section-{index}").Text(Heading))
        .Add(Blocks.Select(block => block.Draw()));
}
