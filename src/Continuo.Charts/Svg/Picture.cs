namespace Continuo.Charts.Svg;

using System.Collections.Immutable;
using Continuo.Charts.Markup;

/// <summary>A finished chart: to stand in a page, or alone in a file.</summary>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="Title">What it is, also for those who cannot see it.</param>
/// <param name="Description">What it shows in a sentence or two; may be empty.</param>
/// <param name="Content">What is drawn, from back to front.</param>
public sealed record Picture(double Width, double Height, string Title, string Description, ImmutableArray<Element> Content)
{
    /// <summary>Room around the picture when it stands alone.</summary>
    private const double Margin = 16;

    /// <summary>The picture as an element of a page that has the style sheet, such as a report.</summary>
    /// <remarks>It narrows to three quarters of its width at most; what holds it should scroll.</remarks>
    /// <returns>An <c>svg</c> element.</returns>
    public Element ToElement() => Root(
        Element.Of("svg").With("style", $"max-width:{SvgNumber.Format(Width)}px;min-width:{SvgNumber.Format(Width * 0.75)}px")).Add(Content);

    /// <summary>The picture as an SVG file, with its own colours for light and dark.</summary>
    /// <returns>The text of the file.</returns>
    public string ToSvg() => Root(Element.Of("svg").With("width", Width + 2 * Margin).With("height", Height + 2 * Margin), Margin)
        .Add(Element.Of("style").Text(StyleSheet.Resolved), Shape.Rectangle(-Margin, -Margin, Width + 2 * Margin, Height + 2 * Margin, "c-surface"))
        .Add(Content).ToString() + "\n";

    private Element Root(Element svg, double margin = 0)
    {
        var root = svg.With("xmlns", "http://www.w3.org/2000/svg").Class("chart picture")
            .With("viewBox", string.Join(' ', new[] { -margin, -margin, Width + 2 * margin, Height + 2 * margin }.Select(SvgNumber.Format)))
            .With("role", "img").With("aria-label", Description.Length > 0 ? $"{Title}. {Description}" : Title)
            .Add(Shape.Tip(Title));
        return Description.Length > 0 ? root.Add(Element.Of("desc").Text(Description)) : root;
    }
}
