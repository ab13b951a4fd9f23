namespace Continuo.Charts.Pages;

using Continuo.Charts.Markup;

/// <summary>Text in a fixed-width font, such as a command or a file.</summary>
/// <param name="Text">The text, with its line breaks.</param>
public sealed record ReportListing(string Text) : ReportBlock
{
    internal override Element Draw() => Element.Of("pre").With("tabindex", "0").Add(Element.Of("code").Text(Text));
}
