namespace Continuo.Oscar.Tests.Names;

using Continuo.Oscar.Names;

public sealed class BucketNameTests
{
    [Theory]
    [InlineData("app")]
    [InlineData("my.bucket-1")]
    [InlineData("0a1")]
    [InlineData("1.2.3.four")]
    public void Problem_NameOfS3_HasNone(string name) => BucketName.Problem(name).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("..")]
    [InlineData("../x")]
    [InlineData("UPPER")]
    [InlineData("a_1")]
    [InlineData("with space")]
    [InlineData("nul\0nul")]
    [InlineData("a\u0001bc")]
    [InlineData("ümlaut")]
    [InlineData("-abc")]
    [InlineData("abc.")]
    [InlineData("a..b")]
    [InlineData("192.168.1.1")]
    public void Problem_OtherName_IsSaidWithoutControlCharacters(string name)
    {
        BucketName.Problem(name).ShouldNotBeNull().Any(char.IsControl).ShouldBeFalse();
        BucketName.Problem(new string('a', 64)).ShouldNotBeNull();
    }
}
