namespace Continuo.Functions.Tests.S3;

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

using Continuo.Functions.S3.Signing;

/// <summary>Requests at a host that begins with the bucket.</summary>
public sealed class VirtualHostTests
{
    [Theory]
    [InlineData("photos.localhost")]
    [InlineData("photos.localhost:9000")]
    [InlineData("Photos.LOCALHOST:1")]
    [InlineData("photos.s3.example.test")]
    public async Task Object_AtTheHostOfItsBucket_IsThatOfThePath(string host)
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");

        (await SendAsync(endpoint, "PUT", "/a/b%20c", host, "data")).ShouldStartWith("HTTP/1.1 200");

        (await SendAsync(endpoint, "GET", "/a/b%20c", host)).ShouldEndWith("\r\n\r\ndata");
        (await SendAsync(endpoint, "GET", "/photos/a/b%20c", "127.0.0.1")).ShouldEndWith("\r\n\r\ndata");
        (await SendAsync(endpoint, "DELETE", "/a/b%20c", host)).ShouldStartWith("HTTP/1.1 204");
        endpoint.Scratch.Store.List("photos", "", "", 10).ShouldBeEmpty();
    }

    [Fact]
    public async Task Key_ThatIsTheNameOfAnotherBucket_LeavesThatBucketAlone()
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        await endpoint.Scratch.Store.CreateBucketAsync("films", "me");

        (await SendAsync(endpoint, "PUT", "/report", "photos.localhost", "data")).ShouldStartWith("HTTP/1.1 200");
        (await SendAsync(endpoint, "PUT", "/films/x", "photos.localhost", "data")).ShouldStartWith("HTTP/1.1 200");
        (await SendAsync(endpoint, "DELETE", "/films", "photos.localhost")).ShouldStartWith("HTTP/1.1 204");

        endpoint.Scratch.Store.Buckets().Select(bucket => bucket.Name).ShouldBe(["films", "photos"]);
        endpoint.Scratch.Store.List("photos", "", "", 10).Select(stored => stored.Key).ShouldBe(["films/x", "report"]);
        endpoint.Scratch.Store.List("films", "", "", 10).ShouldBeEmpty();
    }

    [Fact]
    public async Task Bucket_AtItsHost_HasAllOperations()
    {
        await using var endpoint = await ScratchEndpoint.StartAsync();
        const string Host = "my.photos.localhost:80";

        (await SendAsync(endpoint, "PUT", "/", Host)).ShouldStartWith("HTTP/1.1 200");
        endpoint.Scratch.Store.Buckets().ShouldHaveSingleItem().Name.ShouldBe("my.photos");
        (await SendAsync(endpoint, "HEAD", "/", Host)).ShouldStartWith("HTTP/1.1 200");
        (await SendAsync(endpoint, "PUT", "/k", Host, "data")).ShouldStartWith("HTTP/1.1 200");
        (await SendAsync(endpoint, "GET", "/?list-type=2&prefix=k", Host)).ShouldContain("<Name>my.photos</Name>");
        (await SendAsync(endpoint, "GET", "/?location", Host)).ShouldContain("LocationConstraint");
        (await SendAsync(endpoint, "POST", "/k?uploads", Host)).ShouldContain("<Bucket>my.photos</Bucket><Key>k</Key>");
        (await SendAsync(endpoint, "POST", "/?delete", Host, "<Delete><Object><Key>k</Key></Object></Delete>")).ShouldContain("<Deleted><Key>k</Key></Deleted>");
        (await SendAsync(endpoint, "DELETE", "/", Host)).ShouldStartWith("HTTP/1.1 204");
        endpoint.Scratch.Store.Buckets().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1:9000")]
    [InlineData("s3.example.test")]
    [InlineData("photos.example.org")]
    public async Task Host_ThatIsADomainOrNoneOfOurs_LeavesTheBucketToThePath(string host)
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("films");

        (await SendAsync(endpoint, "PUT", "/films/k", host, "data")).ShouldStartWith("HTTP/1.1 200");

        endpoint.Scratch.Store.List("films", "", "", 10).Select(stored => stored.Key).ShouldBe(["k"]);
    }

    [Theory]
    [InlineData("ab.localhost", "InvalidBucketName")]
    [InlineData("a_b_c.localhost", "InvalidBucketName")]
    [InlineData("absent.localhost", "NoSuchBucket")]
    public async Task Host_OfNoBucket_IsRefused(string host, string code)
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("films");

        (await SendAsync(endpoint, "PUT", "/films", host, "data")).ShouldContain($"<Code>{code}</Code>");
        endpoint.Scratch.Files().ShouldBe(0);
    }

    [Fact]
    public async Task Signature_OfAnotherHost_IsRefused()
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        var request = new SignedRequest("GET", "/").With("host", "photos.localhost").Sign();

        request.With("host", "films.localhost");

        (await request.SendAsync(endpoint)).ShouldContain("<Code>SignatureDoesNotMatch</Code>");
    }

    [Fact]
    public async Task Get_PresignedInVersion2_CoversTheBucketOfTheHost()
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        await endpoint.Scratch.PutAsync("photos", "k", "data"u8.ToArray());
        var expires = TimeProvider.System.GetUtcNow().AddMinutes(5).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

        // Signed as the specification has it: method, MD5, type, time, and bucket with key.
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA1, Encoding.UTF8.GetBytes(ScratchEndpoint.Secret));
        hash.AppendData(Encoding.UTF8.GetBytes($"GET\n\n\n{expires}\n/photos/k"));
        var signature = Convert.ToBase64String(hash.GetCurrentHash());
        var query = $"AWSAccessKeyId={ScratchEndpoint.AccessKey}&Expires={expires}&Signature={Uri.EscapeDataString(signature)}";

        (await RawAsync(endpoint, $"GET /k?{query} HTTP/1.1\r\nHost: photos.localhost\r\nConnection: close\r\n\r\n")).ShouldEndWith("\r\n\r\ndata");
        (await RawAsync(endpoint, $"GET /k?{query} HTTP/1.1\r\nHost: films.localhost\r\nConnection: close\r\n\r\n")).ShouldContain("<Code>SignatureDoesNotMatch</Code>");
    }

    private static Task<string> SendAsync(ScratchEndpoint endpoint, string method, string target, string host, string body = "") =>
        new SignedRequest(method, target, PayloadWords.Unsigned).With("host", host).With("content-length", $"{body.Length}").Sign().SendAsync(endpoint, Encoding.ASCII.GetBytes(body));

    private static async Task<string> RawAsync(ScratchEndpoint endpoint, string request)
    {
        using var connection = await Http.RawConnection.OpenAsync(endpoint.Address);
        await connection.SendAsync(request);
        return await connection.AnswerAsync();
    }
}
