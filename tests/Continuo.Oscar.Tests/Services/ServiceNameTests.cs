namespace Continuo.Oscar.Tests.Services;

using Continuo.Oscar.Services;

public sealed class ServiceNameTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("blur-2")]
    [InlineData("0123456789-0123456789-0123456789-012345")]
    public void Problem_GoodName_IsNone(string name) => ServiceName.Problem(name).ShouldBeNull();

    [Theory]
    [InlineData("", "empty")]
    [InlineData("Blur", "lower-case")]
    [InlineData("a_b", "lower-case")]
    [InlineData("-a", "begin and end")]
    [InlineData("a-", "begin and end")]
    [InlineData("0123456789-0123456789-0123456789-0123456", "more than 39")]
    public void Problem_BadName_SaysWhy(string name, string why) => ServiceName.Problem(name).ShouldNotBeNull().ShouldContain(why);
}
