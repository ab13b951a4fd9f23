namespace Continuo.Cli.Tests;

using Continuo.Cli.Options;
using Continuo.Cli.Running;
using Continuo.Placement;

public sealed class OptionTextTests
{
    [Theory]
    [InlineData("10s", 10)]
    [InlineData("500ms", 0.5)]
    [InlineData("7d", 604_800)]
    [InlineData("2m", 120)]
    [InlineData("1h", 3600)]
    [InlineData("0", 0)]
    [InlineData("0.25s", 0.25)]
    [InlineData("7", 7)]
    public void Duration_WithUnit_IsRead(string text, double seconds) => OptionText.Duration(text).TotalSeconds.ShouldBe(seconds, 1e-9);

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("-1s")]
    [InlineData("1e9s")]
    [InlineData("999999h")]
    [InlineData("NaN")]
    [InlineData("∞")]
    public void Duration_Nonsense_IsRefused(string text) => Should.Throw<FormatException>(() => OptionText.Duration(text));

    [Fact]
    public void Load_PerSource_KeepsTheOrder() =>
        LoadText.Read("c1=0.5, c2=2").BySource.ShouldBe([("c1", 0.5), ("c2", 2)]);

    [Theory]
    [InlineData("c1=0.5,c1=2")]
    [InlineData("=2")]
    [InlineData("c1=")]
    [InlineData("c1=1,")]
    public void Load_Nonsense_IsRefused(string text) => Should.Throw<FormatException>(() => LoadText.Read(text));

    [Fact]
    public void Pin_PartitionAndResource_AreSplit() => PinText.Read("c2/h1=VM1").ShouldBe(new Pin("c2", "h1", "VM1"));

    [Fact]
    public void Pin_NameWithEqualSign_BelongsToTheTarget() => PinText.Read("c2=VM=1").ShouldBe(new Pin("c2", null, "VM=1"));

    [Theory]
    [InlineData("c2")]
    [InlineData("=VM1")]
    [InlineData("c2/=VM1")]
    [InlineData("c2=")]
    public void Pin_Nonsense_IsRefused(string text) => Should.Throw<FormatException>(() => PinText.Read(text));

    [Fact]
    public void Spelling_Underscores_BecomeHyphensInNamesOnly() =>
        OptionSpelling.WithHyphens(["place", "--application_dir=a_b", "x_y", "--time_limit", "--", "--keep_it"])
            .ShouldBe(["place", "--application-dir=a_b", "x_y", "--time-limit", "--", "--keep_it"]);
}
