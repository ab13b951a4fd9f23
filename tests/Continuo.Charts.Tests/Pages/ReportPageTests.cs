namespace Continuo.Charts.Tests.Pages;

using System.Collections.Immutable;
using Continuo.Charts.Pages;
using Continuo.Charts.Svg;
using System.Xml.Linq;
using CsCheck;

public sealed class ReportPageTests
{
    [Fact]
    public void ToHtml_Page_NeedsNothingElse()
    {
        var document = Xml.Parse(Demo.Page.ToHtml());

        document.Descendants().ShouldNotContain(element => element.Name.LocalName == "script" || element.Name.LocalName == "link" || element.Name.LocalName == "img");
        document.Descendants().Attributes().ShouldNotContain(attribute => attribute.Name.LocalName == "src" || attribute.Name.LocalName == "href");
        document.Descendants().Single(element => element.Name.LocalName == "style").Value.ShouldNotContain("url(");
    }

    [Fact]
    public void ToHtml_Table_HasScopedHeadersAndSaysStandingInWords()
    {
        var html = new ReportPage
        {
            Title = "t",
            Sections = [new("s", [new ReportTable { Columns = [new("Component"), new("Value", ColumnKind.Number), new("Status")], Rows = [["a&b", TableCell.Of(2.5), new TableCell("", Standing.Broken)]] }])],
        }.ToHtml();

        html.ShouldContain("<th scope=\"col\" class=\"number\">Value</th>");
        html.ShouldContain("<th scope=\"row\" class=\"short\">a&amp;b</th><td class=\"number\">2.5</td>");
        html.ShouldContain("<span>broken</span>");
    }

    [Fact]
    public void ToHtml_AnyTexts_IsWellFormed() => Gen.String.Sample(text => Xml.Parse(new ReportPage
    {
        Title = text,
        Subtitle = text,
        KeyFigures = [new(text, text) { Unit = text, Note = text, Standing = Standing.Close }],
        Sections = [new(text, [new ReportText(text), new ReportListing(text), new ReportFindings([new(FindingLevel.Error, text, text) { Hint = text, Location = text }]),
            new ReportTable { Caption = text, Columns = [new(text)], Rows = [[text], ImmutableArray<TableCell>.Empty] }])],
        Command = text,
    }.ToHtml()).Root.ShouldNotBeNull(), iter: 200);
}
