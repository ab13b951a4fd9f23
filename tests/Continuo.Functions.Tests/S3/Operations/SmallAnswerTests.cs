namespace Continuo.Functions.Tests.S3.Operations;

using System.Xml.Linq;

using Amazon.S3.Model;

/// <summary>Parameters and errors of the operations, one by one.</summary>
public sealed class SmallAnswerTests
{
    [Theory]
    [InlineData("bytes=8-", "bytes */8")]
    [InlineData("bytes=-0", "bytes */8")]
    public async Task Get_RangeOutside_TellsTheSize(string range, string told)
    {
        var (endpoint, upload) = await OfferedOperations.StartAsync();
        await using var running = endpoint;

        foreach (var method in (string[])["GET", "HEAD"])
        {
            var answer = await new OfferedOperation(method, "/photos/k").SendAsync(endpoint, upload, "", $"range: {range}");
            answer.ShouldStartWith("HTTP/1.1 416 ");
            answer.ShouldContain($"Content-Range: {told}\r\n");
        }
    }

    [Theory]
    [InlineData("/photos?max-keys=", "2147483648")]
    [InlineData("/photos?max-keys=", "99999999999999999999")]
    [InlineData("/photos?max-keys=", "-1")]
    [InlineData("/photos?max-keys=", "ten")]
    [InlineData("/photos?list-type=2&max-keys=", "2147483648")]
    [InlineData("/photos?uploads&max-uploads=", "2147483648")]
    [InlineData("/photos?uploads&max-uploads=", "0")]
    [InlineData("/photos/m?uploadId=UPLOAD&max-parts=", "2147483648")]
    [InlineData("/photos/m?uploadId=UPLOAD&part-number-marker=", "-1")]
    [InlineData("/photos?encoding-type=", "base64")]
    [InlineData("/photos?uploads&encoding-type=", "base64")]
    [InlineData("/photos?list-type=2&continuation-token=", "x")]
    [InlineData("/?max-buckets=", "0")]
    public async Task List_ArgumentThatIsNone_IsInvalid(string target, string value)
    {
        var (endpoint, upload) = await OfferedOperations.StartAsync();
        await using var running = endpoint;

        var answer = await new OfferedOperation("GET", target + value).SendAsync(endpoint, upload);

        answer.ShouldStartWith("HTTP/1.1 400 ");
        answer.ShouldContain("<Code>InvalidArgument</Code>");
        answer.ShouldContain($"<ArgumentValue>{value}</ArgumentValue>");
    }

    [Theory]
    [InlineData("2147483647", "1000")]
    [InlineData("1000", "1000")]
    [InlineData("1", "1")]
    public async Task List_ManyKeysWanted_AThousandAreTheMost(string wanted, string told)
    {
        var (endpoint, upload) = await OfferedOperations.StartAsync();
        await using var running = endpoint;

        (await new OfferedOperation("GET", "/photos?max-keys=" + wanted).SendAsync(endpoint, upload)).ShouldContain($"<MaxKeys>{told}</MaxKeys>");
    }

    [Fact]
    public async Task Tags_TooMany_AreABadRequest()
    {
        var (endpoint, upload) = await OfferedOperations.StartAsync();
        await using var running = endpoint;
        var tags = string.Concat(Enumerable.Range(0, 11).Select(i => $"<Tag><Key>{i}</Key><Value/></Tag>"));

        (await new OfferedOperation("PUT", "/photos/k?tagging", $"<Tagging><TagSet>{tags}</TagSet></Tagging>").SendAsync(endpoint, upload)).ShouldContain("<Code>BadRequest</Code>");
    }

    [Fact]
    public async Task PartsCount_IsToldWithAPartOfAnObjectOfParts()
    {
        var (endpoint, upload) = await OfferedOperations.StartAsync();
        await using var running = endpoint;
        await OfferedOperations.All.Single(one => one is { Method: "POST", Target: "/photos/m?uploadId=UPLOAD" }).SendAsync(endpoint, upload);

        (await new OfferedOperation("HEAD", "/photos/m?partNumber=1").SendAsync(endpoint, upload)).ShouldContain("x-amz-mp-parts-count: 1\r\n");
        (await new OfferedOperation("GET", "/photos/m?partNumber=2").SendAsync(endpoint, upload)).ShouldStartWith("HTTP/1.1 416 ");
        (await new OfferedOperation("HEAD", "/photos/m").SendAsync(endpoint, upload)).ShouldNotContain("parts-count");
        (await new OfferedOperation("HEAD", "/photos/k?partNumber=1").SendAsync(endpoint, upload)).ShouldNotContain("parts-count");
    }

    [Theory]
    [InlineData("\"ETAG\"", 206)]
    [InlineData("\"other\"", 200)]
    [InlineData("MODIFIED", 206)]
    [InlineData("Mon, 01 Jan 2001 00:00:00 GMT", 200)]
    [InlineData("nonsense", 200)]
    public async Task Get_IfRange_GivesTheRangeOfThatVersionOnly(string version, int status)
    {
        var (endpoint, upload) = await OfferedOperations.StartAsync();
        await using var running = endpoint;
        var stored = endpoint.Scratch.Store.Find("photos", "k")!;
        var text = version.Replace("ETAG", stored.ETag, StringComparison.Ordinal).Replace("MODIFIED", stored.Modified.ToString("R"), StringComparison.Ordinal);

        (await new OfferedOperation("GET", "/photos/k").SendAsync(endpoint, upload, "", "range: bytes=0-1", $"if-range: {text}")).ShouldStartWith($"HTTP/1.1 {status} ");
    }

    [Fact]
    public async Task ListBuckets_InPages_GivesAll()
    {
        await using var endpoint = await ScratchEndpoint.StartAsync();
        using var client = await endpoint.ClientWithBucketAsync();
        foreach (var name in (string[])["aaa", "bbb", "photos-2"])
        {
            await endpoint.Scratch.Store.CreateBucketAsync(name, "me");
        }

        var first = await client.ListBucketsAsync(new ListBucketsRequest { MaxBuckets = 3 });
        var rest = await client.ListBucketsAsync(new ListBucketsRequest { MaxBuckets = 3, ContinuationToken = first.ContinuationToken });
        var some = await client.ListBucketsAsync(new ListBucketsRequest { Prefix = "photos" });

        first.Buckets.Select(one => one.BucketName).ShouldBe(["aaa", "bbb", "photos"]);
        rest.Buckets.Select(one => one.BucketName).ShouldBe(["photos-2"]);
        rest.ContinuationToken.ShouldBeNull();
        some.Buckets.Select(one => one.BucketName).ShouldBe(["photos", "photos-2"]);
    }

    [Theory]
    [InlineData("/photos", "a%01b")]
    [InlineData("/photos?list-type=2", "a%01b")]
    [InlineData("/photos?list-type=2", "a%EF%BF%BFb")]
    [InlineData("/photos?uploads", "a%01b")]
    public async Task List_KeyThatXmlCannotCarry_ComesEncodedAndTheListSaysSo(string list, string key)
    {
        var (endpoint, upload) = await OfferedOperations.StartAsync();
        await using var running = endpoint;
        (await new OfferedOperation("PUT", $"/photos/{key}").SendAsync(endpoint, upload)).ShouldStartWith("HTTP/1.1 200");
        Document(await new OfferedOperation("POST", $"/photos/{key}?uploads").SendAsync(endpoint, upload)).ShouldNotBeNull();

        var listed = Document(await new OfferedOperation("GET", list).SendAsync(endpoint, upload));

        listed.Descendants().Single(one => one.Name.LocalName == "EncodingType").Value.ShouldBe("url");
        listed.Descendants().Where(one => one.Name.LocalName == "Key").Select(one => one.Value).ShouldContain(key);
        Document(await new OfferedOperation("GET", $"/photos/{key}none").SendAsync(endpoint, upload)).Name.LocalName.ShouldBe("Error");
    }

    [Fact]
    public async Task Copy_ChecksumWanted_HasIt()
    {
        await using var endpoint = await ScratchEndpoint.StartAsync();
        using var client = await endpoint.ClientWithBucketAsync();
        await endpoint.Scratch.PutAsync("photos", "source", "123456789"u8.ToArray());

        await client.CopyObjectAsync(new CopyObjectRequest { SourceBucket = "photos", SourceKey = "source", DestinationBucket = "photos", DestinationKey = "k", ChecksumAlgorithm = "CRC32" });

        endpoint.Scratch.Store.Find("photos", "k")!.Attributes.Checksums["crc32"].ShouldBe("y/Q5Jg==");
    }

    private static XElement Document(string answer) => XElement.Parse(answer[answer.IndexOf('<', answer.IndexOf("\r\n\r\n", StringComparison.Ordinal))..]);
}
