namespace Continuo.Charts.Pages;

using Continuo.Charts.Markup;

/// <summary>A paragraph.</summary>
/// <param name="Text">The text.</param>
public sealed record ReportText(string Text) : ReportBlock
{
    internal override Element Draw() => Element.Of("p").Text(Text);
}
