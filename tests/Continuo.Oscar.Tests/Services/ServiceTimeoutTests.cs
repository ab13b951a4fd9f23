namespace Continuo.Oscar.Tests.Services;

using Continuo.Oscar.Services;

public sealed class ServiceTimeoutTests
{
    [Theory]
    [InlineData("300", 300)]
    [InlineData("300s", 300)]
    [InlineData("5m", 300)]
    [InlineData("2h", 7_200)]
    [InlineData("0.5", 0.5)]
    public void Parse_Time_IsInSeconds(string text, double seconds) => ServiceTimeout.Parse(text).ShouldBe(TimeSpan.FromSeconds(seconds));

    [Theory]
    [InlineData("")]
    [InlineData("m")]
    [InlineData("5ms")]
    [InlineData("-5")]
    [InlineData("0")]
    [InlineData("0.00000000001")]
    [InlineData("1e3")]
    [InlineData("200h")]
    [InlineData("soon")]
    public void Parse_NoTime_IsNull(string text) => ServiceTimeout.Parse(text).ShouldBeNull();
}
