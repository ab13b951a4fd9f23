namespace Continuo.Charts.Tests;

public sealed class DemoTests
{
    [Fact]
    public void Arrange_SixtyNodesThreeHundredEdges_EndsInReasonableTime()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Demo.Many(components: 60, wanted: 300, seed: 3, title: "many").Draw();

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        TestContext.Current.SendDiagnosticMessage($"60 nodes, 300 edges: {watch.Elapsed.TotalMilliseconds} ms");
    }

    [Fact]
    public void ToHtml_PageWithEveryChart_IsWellFormedAndCanBeLookedAt()
    {
        var html = Demo.Page.ToHtml();
        if (Environment.GetEnvironmentVariable("CONTINUO_CHARTS_DEMO") is { Length: > 0 } directory)
        {
            File.WriteAllText(Path.Combine(directory, "demo.html"), html);
            File.WriteAllText(Path.Combine(directory, "large.svg"), Demo.Large.Draw().ToSvg());
            File.WriteAllText(Path.Combine(directory, "awkward.svg"), Demo.Awkward.Draw().ToSvg());
            File.WriteAllText(Path.Combine(directory, "chart.svg"), Demo.ResponseTimes.Draw().ToSvg());
            File.WriteAllText(Path.Combine(directory, "small.svg"), Demo.Small.Draw().ToSvg());
        }

        Xml.Parse(html).Root.ShouldNotBeNull().Name.LocalName.ShouldBe("html");
    }
}
