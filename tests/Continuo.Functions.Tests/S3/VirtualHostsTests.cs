namespace Continuo.Functions.Tests.S3;

using Continuo.Functions.S3;

public sealed class VirtualHostsTests
{
    private static readonly VirtualHosts Hosts = new(["localhost", "Example.test", "s3.example.test.", "127.0.0.1"]);

    [Theory]
    [InlineData("photos.localhost", "photos")]
    [InlineData("PHOTOS.LocalHost", "photos")]
    [InlineData("photos.localhost.", "photos")]
    [InlineData("a.b.c.localhost", "a.b.c")]
    [InlineData("photos.example.test", "photos")]
    [InlineData("photos.s3.example.test", "photos")]
    [InlineData("x.photos.s3.example.test", "x.photos")]
    public void BucketOf_BelowADomain_IsWhatStandsBeforeTheLongest(string host, string bucket) => Hosts.BucketOf(host).ShouldBe(bucket);

    [Theory]
    [InlineData("localhost")]
    [InlineData("s3.example.test")]
    [InlineData("localhost.")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("photoslocalhost")]
    [InlineData(".localhost")]
    [InlineData("localhost.example.org")]
    [InlineData("")]
    [InlineData(".")]
    public void BucketOf_DomainItselfAddressOrAnotherHost_IsNone(string host) => Hosts.BucketOf(host).ShouldBeNull();

    [Fact]
    public void DomainOf_BelowADomain_IsTheDomain()
    {
        Hosts.DomainOf("photos.s3.example.test").ShouldBe("s3.example.test");
        Hosts.DomainOf("s3.example.test").ShouldBeNull();
    }
}
