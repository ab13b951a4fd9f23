namespace Continuo.Functions.Tests.S3.Operations;

using System.Globalization;
using System.Net;

using Amazon.S3;
using Amazon.S3.Model;

using Continuo.Functions.Objects;

/// <summary>A write with a condition is done when the condition holds, and else not at all.</summary>
public sealed class WriteConditionTests
{
    private const string Copy = "x-amz-copy-source: /photos/source";
    private const string Stale = "if-match: \"stale\"";

    [Theory]
    [InlineData("PUT", "/photos/k", Stale, 412)]
    [InlineData("PUT", "/photos/k", "if-match: \"ETAG\"", 200)]
    [InlineData("PUT", "/photos/k", "if-match: *", 200)]
    [InlineData("PUT", "/photos/none", "if-match: *", 404)]
    [InlineData("PUT", "/photos/k", "if-none-match: *", 412)]
    [InlineData("PUT", "/photos/none", "if-none-match: *", 200)]
    [InlineData("PUT", "/photos/k", "if-none-match: \"ETAG\"", 501)]
    [InlineData("DELETE", "/photos/k", Stale, 412)]
    [InlineData("DELETE", "/photos/k", "if-match: \"ETAG\"", 204)]
    [InlineData("DELETE", "/photos/k", "if-match: *", 204)]
    [InlineData("DELETE", "/photos/none", "if-match: *", 404)]
    [InlineData("DELETE", "/photos/none", "x-amz-meta-a: b", 204)]
    [InlineData("DELETE", "/photos/k", "if-none-match: *", 501)]
    [InlineData("DELETE", "/photos/k", "x-amz-if-match-size: 7", 412)]
    [InlineData("DELETE", "/photos/k", "x-amz-if-match-size: 8", 204)]
    [InlineData("DELETE", "/photos/k", "x-amz-if-match-size: eight", 400)]
    [InlineData("DELETE", "/photos/k", "x-amz-if-match-last-modified-time: Mon, 01 Jan 2001 00:00:00 GMT", 412)]
    [InlineData("DELETE", "/photos/k", "x-amz-if-match-last-modified-time: MODIFIED", 204)]
    [InlineData("DELETE", "/photos/k", "x-amz-if-match-last-modified-time: yesterday", 400)]
    [InlineData("DELETE", "/empty", Stale, 501)]
    [InlineData("DELETE", "/photos/k?tagging", Stale, 501)]
    [InlineData("POST", "/photos/k?uploads", Stale, 501)]
    public async Task Write_WithACondition_DependsOnIt(string method, string target, string header, int status)
    {
        var (endpoint, upload) = await OfferedOperations.StartAsync();
        await using var running = endpoint;
        var stored = endpoint.Scratch.Store.Find("photos", "k")!;
        var before = WholeState.Of(endpoint.Scratch);

        var answer = await new OfferedOperation(method, target, method == "PUT" ? "new" : null).SendAsync(
            endpoint, upload, "", header.Replace("ETAG", stored.ETag, StringComparison.Ordinal).Replace("MODIFIED", stored.Modified.ToString("R"), StringComparison.Ordinal));

        answer.ShouldStartWith($"HTTP/1.1 {status} ");
        if (status >= 400)
        {
            WholeState.Of(endpoint.Scratch).ShouldBe(before);
        }
    }

    [Theory]
    [InlineData("/photos/k", "if-none-match: *", 412)]
    [InlineData("/photos/none", "if-none-match: *", 200)]
    [InlineData("/photos/k", Stale, 412)]
    [InlineData("/photos/none", "if-match: *", 404)]
    [InlineData("/photos/k", "if-match: *", 200)]
    [InlineData("/photos/k", "if-none-match: \"a\"", 501)]
    [InlineData("/photos/source", "if-none-match: *", 412)]
    [InlineData("/photos/source", Stale, 412)]
    [InlineData("/photos/source", "if-match: *", 200)]
    [InlineData("/photos/k", "x-amz-copy-source-if-match: \"stale\"", 412)]
    [InlineData("/photos/k", "x-amz-copy-source-if-none-match: *", 412)]
    [InlineData("/photos/k", "x-amz-copy-source-if-modified-since: Mon, 01 Jan 2080 00:00:00 GMT", 412)]
    [InlineData("/photos/k", "x-amz-copy-source-if-unmodified-since: Mon, 01 Jan 2001 00:00:00 GMT", 412)]
    [InlineData("/photos/k", "x-amz-copy-source-if-unmodified-since: yesterday", 400)]
    public async Task Copy_WithACondition_DependsOnIt(string target, string header, int status)
    {
        var (endpoint, upload) = await OfferedOperations.StartAsync();
        await using var running = endpoint;
        var before = WholeState.Of(endpoint.Scratch);

        var answer = await new OfferedOperation("PUT", target, null, Copy, "x-amz-metadata-directive: REPLACE").SendAsync(endpoint, upload, "", header);

        answer.ShouldStartWith($"HTTP/1.1 {status} ");
        if (status >= 400)
        {
            WholeState.Of(endpoint.Scratch).ShouldBe(before);
        }
    }

    [Theory]
    [InlineData("if-none-match: *", 412)]
    [InlineData(Stale, 412)]
    [InlineData("if-none-match: \"a\"", 501)]
    [InlineData("if-match: *", 200)]
    public async Task Complete_WithACondition_DependsOnIt(string header, int status)
    {
        var (endpoint, upload) = await OfferedOperations.StartAsync();
        await using var running = endpoint;
        await endpoint.Scratch.PutAsync("photos", "m", "precious"u8.ToArray());
        var before = WholeState.Of(endpoint.Scratch);

        var answer = await OfferedOperations.All.Single(one => one is { Method: "POST", Target: "/photos/m?uploadId=UPLOAD" }).SendAsync(endpoint, upload, "", header);

        answer.ShouldStartWith($"HTTP/1.1 {status} ");
        if (status >= 400)
        {
            WholeState.Of(endpoint.Scratch).ShouldBe(before);
        }
    }

    [Fact]
    public async Task DeleteObjects_ConditionsOfEach_DecideOnEach()
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        var stored = new Dictionary<string, StoredObject>();
        foreach (var key in (string[])["etag", "size", "time", "stale-etag", "stale-size", "stale-time", "plain"])
        {
            stored[key] = await endpoint.Scratch.PutAsync("photos", key, "test"u8.ToArray());
        }

        var document = $"""
            <Delete><Quiet>true</Quiet>
            <Object><Key>etag</Key><ETag>"{stored["etag"].ETag}"</ETag></Object><Object><Key>stale-etag</Key><ETag>"stale"</ETag></Object>
            <Object><Key>size</Key><Size>4</Size></Object><Object><Key>stale-size</Key><Size>5</Size></Object>
            <Object><Key>time</Key><LastModifiedTime>{stored["time"].Modified.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)}</LastModifiedTime></Object>
            <Object><Key>stale-time</Key><LastModifiedTime>2001-01-01T00:00:00Z</LastModifiedTime></Object>
            <Object><Key>plain</Key></Object><Object><Key>none</Key></Object><Object><Key>none-with-etag</Key><ETag>*</ETag></Object>
            </Delete>
            """;
        var answer = await new OfferedOperation("POST", "/photos?delete", document).SendAsync(endpoint, "");

        endpoint.Scratch.Store.List("photos", "", "", 10).Select(one => one.Key).ShouldBe(["stale-etag", "stale-size", "stale-time"]);
        answer.Split("<Error>").Length.ShouldBe(5);
        answer.ShouldContain("<Error><Key>stale-etag</Key><Code>PreconditionFailed</Code>");
        answer.ShouldContain("<Error><Key>none-with-etag</Key><Code>NoSuchKey</Code>");
        answer.ShouldNotContain("<Deleted>");
    }

    [Fact]
    public async Task Put_ManyThatWantToBeTheFirst_OneIs()
    {
        await using var endpoint = await ScratchEndpoint.StartAsync();
        using var client = await endpoint.ClientWithBucketAsync();
        await endpoint.Scratch.PutAsync("photos", "source", "source"u8.ToArray());

        var puts = Enumerable.Range(0, 40).Select(i => TriedAsync(async () => i % 2 == 0
            ? (await client.PutObjectAsync(new PutObjectRequest { BucketName = "photos", Key = "k", ContentBody = $"{i}", IfNoneMatch = "*" })).HttpStatusCode
            : (await client.CopyObjectAsync(new CopyObjectRequest { SourceBucket = "photos", SourceKey = "source", DestinationBucket = "photos", DestinationKey = "k", IfNoneMatch = "*" })).HttpStatusCode));
        var statuses = await Task.WhenAll(puts);

        statuses.Count(status => status == HttpStatusCode.OK).ShouldBe(1);
        statuses.Count(status => status == HttpStatusCode.PreconditionFailed).ShouldBe(39);
        endpoint.Scratch.Files().ShouldBe(2);
    }

    [Fact]
    public async Task PutAndDelete_OfOneETagAtTheSameTime_OneWins()
    {
        await using var endpoint = await ScratchEndpoint.StartAsync();
        using var client = await endpoint.ClientWithBucketAsync();
        for (var round = 0; round < 20; round++)
        {
            var etag = (await endpoint.Scratch.PutAsync("photos", "k", [(byte)round])).ETag;

            var statuses = await Task.WhenAll(
                TriedAsync(async () => (await client.PutObjectAsync(new PutObjectRequest { BucketName = "photos", Key = "k", ContentBody = "new", IfMatch = etag })).HttpStatusCode),
                TriedAsync(async () => (await client.DeleteObjectAsync(new DeleteObjectRequest { BucketName = "photos", Key = "k", IfMatch = etag })).HttpStatusCode));

            statuses.Count(status => (int)status < 300).ShouldBe(1);
            (endpoint.Scratch.Store.Find("photos", "k") is not null).ShouldBe(statuses[0] == HttpStatusCode.OK);
        }
    }

    private static async Task<HttpStatusCode> TriedAsync(Func<Task<HttpStatusCode>> send)
    {
        try
        {
            return await send();
        }
        catch (AmazonS3Exception fault)
        {
            return fault.StatusCode;
        }
    }
}
