namespace Continuo.Charts.Tests.Svg;

using Continuo.Charts.Svg;

public sealed class PictureTests
{
    [Fact]
    public void ToSvg_Picture_HasTitleDescriptionAndColoursForBothSchemes()
    {
        var root = Xml.Parse(new Picture(100, 50, "a & b", "What it shows.", []).ToSvg()).Root!;

        root.Elements().Single(element => element.Name.LocalName == "title").Value.ShouldBe("a & b");
        root.Elements().Single(element => element.Name.LocalName == "desc").Value.ShouldBe("What it shows.");
        root.Attribute("role")!.Value.ShouldBe("img");
        var style = root.Elements().Single(element => element.Name.LocalName == "style").Value;
        style.ShouldContain("prefers-color-scheme:dark");
        style.ShouldNotContain("var(");
    }

    [Fact]
    public void ToElement_Picture_TakesColoursFromThePage() =>
        new Picture(100, 50, "title", "", []).ToElement().ToString().ShouldNotContain("<style");
}
