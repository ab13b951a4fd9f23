namespace Continuo.Charts.Tests;

public sealed class DemoTests
{
    [Fact]
    public void ToHtml_PageWithEveryChart_IsWellFormedAndCanBeLookedAt()
    {
        var html = Demo.Page.ToHtml();
        if (Environment.GetEnvironmentVariable("CONTINUO_CHARTS_DEMO") is { Length: > 0 } directory)
        {
            File.WriteAllText(Path.Combine(directory, "demo.html"), html);
            File.WriteAllText(Path.Combine(directory, "large.svg"), Demo.Large.Draw().ToSvg());
            File.WriteAllText(Path.Combine(directory, "small.svg"), Demo.Small.Draw().ToSvg());
        }

        Xml.Parse(html).Root.ShouldNotBeNull().Name.LocalName.ShouldBe("html");
    }
}
