namespace Continuo.Charts.Tests.Markup;

using Continuo.Charts.Markup;
using CsCheck;

public sealed class ElementTests
{
    [Fact]
    public void ToString_NameThatLooksLikeMarkup_IsEscaped() =>
        Element.Of("text").With("data-name", "\"a\"&b").Text("<script>alert('x')</script> a&b").ToString()
            .ShouldBe("<text data-name=\"&quot;a&quot;&amp;b\">&lt;script&gt;alert('x')&lt;/script&gt; a&amp;b</text>");

    [Fact]
    public void ToString_EmptyElements_AreClosedAsHtmlAndXmlBothRead() =>
        Element.Of("td").Add(Element.Of("br"), Element.Of("span"), Element.Of("rect")).ToString().ShouldBe("<td><br/><span></span><rect/></td>");

    [Fact]
    public void Add_Child_LeavesTheElementAsItWas()
    {
        var group = Element.Of("g");

        _ = group.Add(Element.Of("rect")).With("id", "x");

        group.ToString().ShouldBe("<g></g>");
    }

    [Fact]
    public void ToString_AnyText_IsReadBackByAnXmlParser() =>
        Gen.Select(Gen.String, Gen.String).Sample((text, attribute) =>
        {
            var root = Xml.Parse(Element.Of("g").With("a", attribute).Add(Element.Of("t").Text(text)).ToString()).Root!;
            root.Value.Length.ShouldBe(text.Count(c => c != '\r'));
            root.Attribute("a")!.Value.Length.ShouldBe(attribute.Length);
        });
}
