namespace Continuo.Functions.Tests.S3;

using System.IO.Hashing;
using System.Text;
using System.Text.RegularExpressions;

using Continuo.Functions.S3.Signing;

/// <summary>Checksums and sizes of objects of parts, as requests say them.</summary>
public sealed partial class UploadChecksumTests
{
    private const string Small = "abc";

    [Theory]
    [InlineData("CRC32", "FULL_OBJECT", "FULL_OBJECT")]
    [InlineData("CRC32", null, "COMPOSITE")]
    [InlineData("crc32c", "COMPOSITE", "COMPOSITE")]
    [InlineData("CRC64NVME", null, "FULL_OBJECT")]
    [InlineData("SHA256", null, "COMPOSITE")]
    public async Task Complete_AsWasAskedFor_HasThatChecksumEverywhere(string algorithm, string? type, string wanted)
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        var created = await SendAsync(endpoint, "POST", "/photos/k?uploads", "", Asked(algorithm, type));
        created.ShouldContain($"x-amz-checksum-type: {wanted}", Case.Insensitive);
        var upload = IdOf(created);
        var part = await PutAsync(endpoint, upload, Small);

        (await SendAsync(endpoint, "GET", $"/photos/k?uploadId={upload}")).ShouldContain($"<ChecksumType>{wanted}</ChecksumType>");
        (await SendAsync(endpoint, "GET", "/photos?uploads")).ShouldContain($"<ChecksumType>{wanted}</ChecksumType>");
        (await CompleteAsync(endpoint, upload, part)).ShouldContain($"<ChecksumType>{wanted}</ChecksumType>");

        var head = await SendAsync(endpoint, "HEAD", "/photos/k", "", ("x-amz-checksum-mode", "ENABLED"));
        head.ShouldContain($"x-amz-checksum-type: {wanted}", Case.Insensitive);
        head.ShouldContain($"x-amz-checksum-{algorithm.ToLowerInvariant()}: ", Case.Insensitive);
    }

    [Theory]
    [InlineData("FULL_OBJECT", false)]
    [InlineData("COMPOSITE", true)]
    public async Task Complete_SaysTheChecksumOfTheObject_IsHeldToIt(string type, bool isComposite)
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        var upload = IdOf(await SendAsync(endpoint, "POST", "/photos/k?uploads", "", Asked("CRC32", type)));
        var part = await PutAsync(endpoint, upload, Small, ("x-amz-checksum-crc32", Crc(Small)));
        var right = isComposite ? Crc(Convert.FromBase64String(Crc(Small))) + "-1" : Crc(Small);

        (await CompleteAsync(endpoint, upload, part, ("x-amz-checksum-crc32", "AAAAAA=="))).ShouldContain("<Code>BadDigest</Code>");
        (await CompleteAsync(endpoint, upload, part, ("x-amz-checksum-sha1", Convert.ToBase64String(new byte[20])))).ShouldContain("<Code>InvalidRequest</Code>");
        (await CompleteAsync(endpoint, upload, part, ("x-amz-checksum-type", isComposite ? "FULL_OBJECT" : "COMPOSITE"))).ShouldContain("<Code>InvalidRequest</Code>");
        endpoint.Scratch.Store.Find("photos", "k").ShouldBeNull();
        var answer = await CompleteAsync(endpoint, upload, part, ("x-amz-checksum-crc32", right), ("x-amz-checksum-type", type));

        answer.ShouldStartWith("HTTP/1.1 200");
        answer.ShouldContain($"<ChecksumCRC32>{right}</ChecksumCRC32>");
    }

    [Fact]
    public async Task Complete_TwoPartsAndTheirWhole_IsComputedOutOfThem()
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        var upload = IdOf(await SendAsync(endpoint, "POST", "/photos/k?uploads", "", Asked("CRC32", "FULL_OBJECT")));
        var first = new string('a', 5 << 20);
        var parts = await PutAsync(endpoint, upload, first) + await PutAsync(endpoint, upload, Small, 2);

        var answer = await CompleteAsync(endpoint, upload, parts, ("x-amz-checksum-crc32", Crc(first + Small)), ("x-amz-mp-object-size", $"{first.Length + Small.Length}"));

        answer.ShouldContain($"<ChecksumCRC32>{Crc(first + Small)}</ChecksumCRC32>");
    }

    [Fact]
    public async Task CopiedPart_OfAnUploadWithAChecksum_HasIt()
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        await endpoint.Scratch.PutAsync("photos", "from", Encoding.ASCII.GetBytes(Small));
        var upload = IdOf(await SendAsync(endpoint, "POST", "/photos/k?uploads", "", Asked("CRC32", "FULL_OBJECT")));

        var copied = await SendAsync(endpoint, "PUT", $"/photos/k?uploadId={upload}&partNumber=1", "", ("x-amz-copy-source", "/photos/from"));

        copied.ShouldContain($"<ChecksumCRC32>{Crc(Small)}</ChecksumCRC32>");
        var etag = ETag().Match(copied).Groups[1].Value;
        (await CompleteAsync(endpoint, upload, $"<Part><PartNumber>1</PartNumber><ETag>{etag}</ETag></Part>", ("x-amz-checksum-crc32", Crc(Small)))).ShouldStartWith("HTTP/1.1 200");
    }

    [Theory]
    [InlineData("SHA256", "FULL_OBJECT")]
    [InlineData("CRC64NVME", "COMPOSITE")]
    [InlineData("MD4", null)]
    [InlineData(null, "COMPOSITE")]
    [InlineData("CRC32", "ANY")]
    public async Task Create_ChecksumThatCannotBe_IsRefused(string? algorithm, string? type)
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");

        (await SendAsync(endpoint, "POST", "/photos/k?uploads", "", Asked(algorithm, type))).ShouldContain("<Code>InvalidRequest</Code>");

        (await SendAsync(endpoint, "GET", "/photos?uploads")).ShouldNotContain("<Upload>");
    }

    [Theory]
    [InlineData("4", "InvalidRequest")]
    [InlineData("2", "InvalidRequest")]
    [InlineData("-3", "InvalidArgument")]
    [InlineData("three", "InvalidArgument")]
    [InlineData("3", null)]
    public async Task Complete_SaysTheSize_IsHeldToIt(string size, string? code)
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        var upload = IdOf(await SendAsync(endpoint, "POST", "/photos/k?uploads"));
        var part = await PutAsync(endpoint, upload, Small);

        var answer = await CompleteAsync(endpoint, upload, part, ("x-amz-mp-object-size", size));

        answer.ShouldContain(code is null ? "HTTP/1.1 200" : $"<Code>{code}</Code>");
        (endpoint.Scratch.Store.Find("photos", "k") is null).ShouldBe(code is not null);
    }

    [Fact]
    public async Task Complete_ChecksumOfAPartThatHasNone_IsRefused()
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        var upload = IdOf(await SendAsync(endpoint, "POST", "/photos/k?uploads"));
        var part = await PutAsync(endpoint, upload, Small);

        (await CompleteAsync(endpoint, upload, part.Replace("</Part>", $"<ChecksumCRC32>{Crc(Small)}</ChecksumCRC32></Part>", StringComparison.Ordinal))).ShouldContain("<Code>InvalidPart</Code>");
        (await CompleteAsync(endpoint, upload, part, ("x-amz-checksum-crc32", Crc(Small)))).ShouldContain("<Code>InvalidRequest</Code>");
    }

    [Fact]
    public async Task Part_OfAnotherAlgorithmThanWasAskedFor_IsRefused()
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        var upload = IdOf(await SendAsync(endpoint, "POST", "/photos/k?uploads", "", Asked("SHA1", null)));

        var answer = await SendAsync(endpoint, "PUT", $"/photos/k?uploadId={upload}&partNumber=1", Small, ("x-amz-checksum-crc32", Crc(Small)));

        answer.ShouldContain("<Code>InvalidRequest</Code>");
        endpoint.Scratch.Files().ShouldBe(0);
    }

    [Theory]
    [InlineData("x-amz-checksum-crc32", "x-amz-checksum-sha1")]
    [InlineData("x-amz-checksum-crc32", "x-amz-trailer")]
    public async Task Put_TwoChecksums_AreRefused(string one, string other)
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        var second = other == "x-amz-trailer" ? "x-amz-checksum-sha1" : Convert.ToBase64String(new byte[20]);

        (await SendAsync(endpoint, "PUT", "/photos/k", Small, (one, Crc(Small)), (other, second))).ShouldContain("<Code>InvalidRequest</Code>");

        endpoint.Scratch.Files().ShouldBe(0);
    }

    [Theory]
    [InlineData("x-amz-checksum-crc32", "not base64")]
    [InlineData("x-amz-checksum-crc32", "AAAA")]
    [InlineData("x-amz-checksum-sha256", "AAAAAA==")]
    [InlineData("x-amz-trailer", "x-amz-checksum-md4")]
    public async Task Put_ChecksumThatIsNone_IsRefused(string name, string value)
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");

        (await SendAsync(endpoint, "PUT", "/photos/k", Small, (name, value))).ShouldContain("<Code>InvalidRequest</Code>");

        endpoint.Scratch.Files().ShouldBe(0);
    }

    [Theory]
    [InlineData("x-amz-sdk-checksum-algorithm")]
    [InlineData("x-amz-checksum-algorithm")]
    public async Task Put_AlgorithmWithoutAValue_IsComputed(string header)
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        var upload = IdOf(await SendAsync(endpoint, "POST", "/photos/parts?uploads"));

        foreach (var target in (string[])["/photos/k", $"/photos/parts?uploadId={upload}&partNumber=1"])
        {
            var answer = await SendAsync(endpoint, "PUT", target, Small, (header, "CRC32"));
            answer.ShouldStartWith("HTTP/1.1 200");
            answer.ShouldContain($"x-amz-checksum-crc32: {Crc(Small)}", Case.Insensitive);
        }

        endpoint.Scratch.Store.Find("photos", "k")!.Attributes.Checksums["crc32"].ShouldBe(Crc(Small));
    }

    [Theory]
    [InlineData("x-amz-sdk-checksum-algorithm", "MD4")]
    [InlineData("x-amz-sdk-checksum-algorithm", "SHA1")]
    [InlineData("x-amz-checksum-algorithm", "sha256")]
    public async Task Put_AlgorithmThatIsNotThatOfTheValue_IsRefused(string header, string algorithm)
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        var upload = IdOf(await SendAsync(endpoint, "POST", "/photos/parts?uploads"));

        foreach (var target in (string[])["/photos/k", $"/photos/parts?uploadId={upload}&partNumber=1"])
        {
            (await SendAsync(endpoint, "PUT", target, Small, (header, algorithm), ("x-amz-checksum-crc32", Crc(Small)))).ShouldContain("<Code>InvalidRequest</Code>");
        }

        (await SendAsync(endpoint, "PUT", "/photos/k", Small, ("x-amz-checksum-type", "COMPOSITE"))).ShouldStartWith("HTTP/1.1 501");
        (await SendAsync(endpoint, "PUT", "/photos/k", Small, ("x-amz-checksum-algorithm", "SHA1"), ("x-amz-sdk-checksum-algorithm", "CRC32"))).ShouldStartWith("HTTP/1.1 400");
        endpoint.Scratch.Files().ShouldBe(0);
    }

    [Fact]
    public async Task Copy_WithAnotherAlgorithm_HasThatChecksumOnly()
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        await SendAsync(endpoint, "PUT", "/photos/from", Small, ("x-amz-checksum-crc32", Crc(Small)));

        foreach (var target in (string[])["to", "from"])
        {
            var answer = await SendAsync(endpoint, "PUT", "/photos/" + target, "", ("x-amz-copy-source", "/photos/from"), ("x-amz-checksum-algorithm", "SHA1"));
            answer.ShouldStartWith("HTTP/1.1 200");
            endpoint.Scratch.Store.Find("photos", target)!.Attributes.Checksums.Keys.ShouldBe(["sha1"]);
        }

        (await SendAsync(endpoint, "PUT", "/photos/from", "", ("x-amz-copy-source", "/photos/from"), ("x-amz-checksum-algorithm", "SHA1"))).ShouldContain("<Code>InvalidRequest</Code>");
    }

    [Theory]
    [InlineData("aws-chunked", PayloadWords.Unsigned)]
    [InlineData("AWS-Chunked", PayloadWords.Unsigned)]
    [InlineData("gzip, aws-chunked", "e88b1f33e4e6e7ba2a0f8ef43f8c3f5a8b0b55f4a2bf1d5f0b9e8b2a3a6b0f11")]
    public async Task Body_FramedButNotSaidToBe_IsRefused(string encoding, string payload)
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        const string Body = "3\r\nabc\r\n0\r\n\r\n";
        var upload = IdOf(await SendAsync(endpoint, "POST", "/photos/k?uploads"));

        foreach (var target in (string[])["/photos/k", $"/photos/k?uploadId={upload}&partNumber=1"])
        {
            var request = new SignedRequest("PUT", target, payload).With("content-encoding", encoding).With("x-amz-decoded-content-length", "3").With("content-length", $"{Body.Length}").Sign();
            (await request.SendAsync(endpoint, Encoding.ASCII.GetBytes(Body))).ShouldContain("<Code>InvalidArgument</Code>");
        }

        endpoint.Scratch.Files().ShouldBe(0);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task Part_WithARange_IsRefused(string method)
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        await endpoint.Scratch.PutAsync("photos", "k", Encoding.ASCII.GetBytes(Small));

        (await SendAsync(endpoint, method, "/photos/k?partNumber=1", "", ("range", "bytes=0-0"))).ShouldStartWith("HTTP/1.1 400");
        (await SendAsync(endpoint, method, "/photos/k?partNumber=1")).ShouldStartWith("HTTP/1.1 206");
    }

    private static Task<string> SendAsync(ScratchEndpoint endpoint, string method, string target, string body = "", params (string Name, string Value)[] headers)
    {
        var request = new SignedRequest(method, target).With("content-length", $"{body.Length}");
        foreach (var (name, value) in headers)
        {
            request.With(name, value);
        }

        return request.Sign().SendAsync(endpoint, Encoding.ASCII.GetBytes(body));
    }

    private static Task<string> PutAsync(ScratchEndpoint endpoint, string upload, string body, params (string Name, string Value)[] headers) => PutAsync(endpoint, upload, body, 1, headers);

    /// <summary>Puts a part.</summary>
    /// <returns>The part as it is named to complete the upload.</returns>
    private static async Task<string> PutAsync(ScratchEndpoint endpoint, string upload, string body, int number, params (string Name, string Value)[] headers)
    {
        var answer = await SendAsync(endpoint, "PUT", $"/photos/k?uploadId={upload}&partNumber={number}", body, headers);
        answer.ShouldStartWith("HTTP/1.1 200");
        return $"<Part><PartNumber>{number}</PartNumber><ETag>{ETag().Match(answer).Groups[1].Value}</ETag></Part>";
    }

    private static Task<string> CompleteAsync(ScratchEndpoint endpoint, string upload, string parts, params (string Name, string Value)[] headers) =>
        SendAsync(endpoint, "POST", $"/photos/k?uploadId={upload}", $"<CompleteMultipartUpload>{parts}</CompleteMultipartUpload>", headers);

    private static (string, string)[] Asked(string? algorithm, string? type) =>
    [
        .. algorithm is null ? [] : new[] { ("x-amz-checksum-algorithm", algorithm) },
        .. type is null ? [] : new[] { ("x-amz-checksum-type", type) },
    ];

    private static string IdOf(string answer) => UploadId().Match(answer).Groups[1].Value;

    private static string Crc(string text) => Crc(Encoding.ASCII.GetBytes(text));

    private static string Crc(byte[] bytes) => Convert.ToBase64String([.. Crc32.Hash(bytes).Reverse()]);

    [GeneratedRegex("<UploadId>([^<]*)")]
    private static partial Regex UploadId();

    [GeneratedRegex("(?i)etag(?:: |>)(?:\"|&quot;)([^\"&]*)")]
    private static partial Regex ETag();
}
