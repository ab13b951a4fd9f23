namespace Continuo.Charts.Pages;

using System.Collections.Immutable;
using Continuo.Charts.Markup;
using Continuo.Charts.Svg;

/// <summary>
/// A report as one HTML document that needs nothing else: no scripts, no fonts, no files. It follows the light or dark scheme
/// of the reader, fits narrow screens and prints.
/// </summary>
public sealed record ReportPage
{
    /// <summary>Title of the document.</summary>
    public required string Title { get; init; }

    /// <summary>A line below the title. Default none.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>Numbers that matter most. Default none.</summary>
    public ImmutableArray<KeyFigure> KeyFigures { get; init; } = [];

    /// <summary>The sections. Default none.</summary>
    public ImmutableArray<ReportSection> Sections { get; init; } = [];

    /// <summary>The command line that made the report, for the footer. Default none.</summary>
    public string Command { get; init; } = "";

    /// <summary>What else the footer says, such as version and date. Default none.</summary>
    public string Footer { get; init; } = "";

    /// <summary>Language of the texts, for screen readers. Default <c>en</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The document.</summary>
    /// <returns>HTML that is well-formed XML too.</returns>
    public string ToHtml() => "<!DOCTYPE html>\n" + Element.Of("html").With("lang", Language).Add(Head(), Body()) + "\n";

    private Element Head() => Element.Of("head").Add(
        Element.Of("meta").With("charset", "utf-8"),
        Element.Of("meta").With("name", "viewport").With("content", "width=device-width, initial-scale=1"),
        Element.Of("meta").With("name", "color-scheme").With("content", "light dark"),
        Element.Of("title").Text(Title),
        Element.Of("style").Text(StyleSheet.Variables + PageStyle.Sheet));

    private Element Body()
    {
        var header = Element.Of("header").Add(Element.Of("h1").Text(Title));
        header = Subtitle.Length > 0 ? header.Add(Element.Of("p").Class("subtitle").Text(Subtitle)) : header;
        var main = Element.Of("main").Add(header);
        main = KeyFigures.IsEmpty ? main : main.Add(Element.Of("dl").Class("cards").Add(KeyFigures.Select(figure => figure.Draw())));
        main = main.Add(Sections.Select((section, i) => section.Draw(i + 1)));
        return Element.Of("body").Add(Command.Length + Footer.Length > 0 ? main.Add(FooterElement()) : main);
    }

    private Element FooterElement()
    {
        var footer = Element.Of("footer");
        footer = Command.Length > 0 ? footer.Add(Element.Of("p").Text("Made by ").Add(Element.Of("code").Text(Command))) : footer;
        return Footer.Length > 0 ? footer.Add(Element.Of("p").Text(Footer)) : footer;
    }
}
