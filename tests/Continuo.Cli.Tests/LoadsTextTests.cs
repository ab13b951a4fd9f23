namespace Continuo.Cli.Tests;

using Continuo.Cli.Options;

public sealed class LoadsTextTests
{
    [Theory]
    [InlineData("0.1:0.3:0.1", new[] { 0.1, 0.2, 0.3 })]
    [InlineData("0.1:2.0:0.95", new[] { 0.1, 1.05, 2 })]
    [InlineData("1:2:0.7", new[] { 1, 1.7, 2 })]
    [InlineData("1:1:5", new[] { 1.0 })]
    [InlineData("0:2:1", new[] { 0.0, 1, 2 })]
    [InlineData("1e-1:3e-1:1e-1", new[] { 0.1, 0.2, 0.3 })]
    [InlineData("2, 0.5,1", new[] { 2, 0.5, 1 })]
    [InlineData("1.8", new[] { 1.8 })]
    public void Read_Loads_HaveBothEndsAndNoRounding(string text, double[] loads) => LoadsText.Read(text).ShouldBe(loads);

    [Theory]
    [InlineData("")]
    [InlineData("1:2")]
    [InlineData("1:2:3:4")]
    [InlineData("1,2:3:1")]
    [InlineData("a:b:c")]
    [InlineData("Infinity")]
    [InlineData("0:NaN:1")]
    [InlineData("1e400")]
    public void Read_NoLoads_SaysWhatIsExpected(string text) =>
        Should.Throw<FormatException>(() => LoadsText.Read(text)).Message.ShouldContain("0.1:2.0:0.1");

    [Theory]
    [InlineData("0:1:0", "above 0")]
    [InlineData("0:1:-0.1", "0 or more")]
    [InlineData("2:1:0.1", "not below its start")]
    [InlineData("-1:1:0.1", "0 or more")]
    [InlineData("0:100000:1", "at most 100000 loads")]
    [InlineData("0:1e15:1e-28", "at most 100000 loads")]
    public void Read_WrongRange_SaysWhatIsWrong(string text, string expected) =>
        Should.Throw<FormatException>(() => LoadsText.Read(text)).Message.ShouldContain(expected);

    [Fact]
    public void Read_MostLoads_AreTaken() => LoadsText.Read("0:99999:1").Length.ShouldBe(100_000);

    [Fact]
    public void Read_TooLongAList_IsRefused() => Should.Throw<FormatException>(() => LoadsText.Read(string.Join(',', Enumerable.Repeat("1", 100_001))));
}
