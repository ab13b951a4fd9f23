namespace Continuo.Charts.Svg;

using Continuo.Charts.Markup;

/// <summary>The shapes charts are made of. Colours come from classes of the style sheet, so that one picture serves light and dark.</summary>
internal static class Shape
{
    public static Element Rectangle(double x, double y, double width, double height, string classes, double radius = 0)
    {
        var element = Element.Of("rect").Class(classes).With("x", x).With("y", y)
            .With("width", Math.Max(0, width)).With("height", Math.Max(0, height));
        return radius > 0 ? element.With("rx", radius) : element;
    }

    public static Element Line(double x1, double y1, double x2, double y2, string classes) =>
        Element.Of("line").Class(classes).With("x1", x1).With("y1", y1).With("x2", x2).With("y2", y2);

    public static Element Circle(double x, double y, double radius, string classes) =>
        Element.Of("circle").Class(classes).With("cx", x).With("cy", y).With("r", radius);

    public static Element Path(string commands, string classes) => Element.Of("path").Class(classes).With("d", commands);

    /// <summary>A line of text; its baseline starts (or ends, or is centred, by class) at a point.</summary>
    public static Element Text(double x, double y, string text, string classes) =>
        Element.Of("text").Class(classes).With("x", x).With("y", y).Text(text);

    /// <summary>What a pointer that rests on the element shows, and a screen reader may read.</summary>
    public static Element Tip(string text) => Element.Of("title").Text(text);

    public static Element Group(params ReadOnlySpan<Element> children) => Element.Of("g").Add(children);
}
