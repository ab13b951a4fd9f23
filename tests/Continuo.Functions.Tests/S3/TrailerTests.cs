namespace Continuo.Functions.Tests.S3;

using System.IO.Hashing;
using System.Text;

using Continuo.Functions.S3.Signing;

/// <summary>What a client says of its bytes after them: it is announced and holds, or nothing is stored.</summary>
public sealed class TrailerTests
{
    private const string Crc = "x-amz-checksum-crc32";
    private const string Small = "abc";

    public static TheoryData<string, string?, string[]> Right => new()
    {
        { Small, Crc, [$"{Crc}:{CrcOf(Small)}"] },
        { Small, "X-Amz-Checksum-Crc32", [$"X-Amz-Checksum-CRC32: {CrcOf(Small)} "] },
        { "", Crc, [$"{Crc}:AAAAAA=="] },
        { Small, null, [] },
        { "", null, [] },
    };

    public static TheoryData<string?, string[], string> Wrong => new()
    {
        { Crc, [$"{Crc}:AAAAAA=="], "BadDigest" },
        { Crc, [$"{Crc}:AAAA"], "InvalidRequest" },
        { Crc, [$"{Crc}:"], "InvalidRequest" },
        { Crc, [], "MalformedTrailerError" },
        { null, [$"{Crc}:AAAAAA=="], "MalformedTrailerError" },
        { null, [$"{Crc}:{CrcOf(Small)}"], "MalformedTrailerError" },
        { null, ["x-amz-meta-a:b"], "MalformedTrailerError" },
        { Crc, [$"{Crc}:{CrcOf(Small)}", "x-amz-checksum-sha1:AAAA"], "MalformedTrailerError" },
        { Crc, [$"{Crc}:AAAAAA==", $"{Crc}:{CrcOf(Small)}"], "MalformedTrailerError" },
        { "x-amz-checksum-sha1", [$"{Crc}:{CrcOf(Small)}"], "MalformedTrailerError" },
        { Crc, ["no colon"], "MalformedTrailerError" },
        { "x-amz-meta-a", ["x-amz-meta-a:b"], "InvalidRequest" },
        { $"{Crc}, x-amz-meta-a", [$"{Crc}:{CrcOf(Small)}", "x-amz-meta-a:b"], "InvalidRequest" },
    };

    [Theory]
    [MemberData(nameof(Right))]
    public async Task Put_TrailerAsAnnounced_IsStored(string text, string? announced, string[] trailer)
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");

        var answer = await SendAsync(endpoint, "PUT", "/photos/k", text, announced, trailer);

        answer.ShouldStartWith("HTTP/1.1 200");
        endpoint.Scratch.Store.Find("photos", "k")!.Attributes.Checksums.Count.ShouldBe(trailer.Length);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Body_TrailerThatIsNotAsAnnouncedOrDoesNotHold_IsRefused(string? announced, string[] trailer, string code)
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        var created = await new SignedRequest("POST", "/photos/k?uploads").With("content-length", "0").Sign().SendAsync(endpoint);
        var upload = created.Split("<UploadId>")[1].Split('<')[0];

        foreach (var target in (string[])["/photos/k", $"/photos/k?uploadId={upload}&partNumber=1"])
        {
            (await SendAsync(endpoint, "PUT", target, Small, announced, trailer)).ShouldContain($"<Code>{code}</Code>");
        }

        endpoint.Scratch.Files().ShouldBe(0);
    }

    [Fact]
    public async Task Document_TrailerThatIsNotAnnounced_IsRefusedAndNothingIsDeleted()
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        await endpoint.Scratch.PutAsync("photos", "k", [1]);
        const string Document = "<Delete><Object><Key>k</Key></Object></Delete>";

        (await SendAsync(endpoint, "POST", "/photos?delete", Document, null, [$"{Crc}:AAAAAA=="])).ShouldContain("<Code>MalformedTrailerError</Code>");
        endpoint.Scratch.Store.Find("photos", "k").ShouldNotBeNull();
        (await SendAsync(endpoint, "POST", "/photos?delete", Document, Crc, [$"{Crc}:{CrcOf(Document)}"])).ShouldStartWith("HTTP/1.1 200");
        endpoint.Scratch.Store.Find("photos", "k").ShouldBeNull();
    }

    [Fact]
    public async Task Put_TrailerAnnouncedButNoFraming_IsRefused()
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");

        var answer = await new SignedRequest("PUT", "/photos/k").With("x-amz-trailer", Crc).With("content-length", "3").Sign().SendAsync(endpoint, "abc"u8.ToArray());

        answer.ShouldContain("<Code>MalformedTrailerError</Code>");
        endpoint.Scratch.Files().ShouldBe(0);
    }

    private static Task<string> SendAsync(ScratchEndpoint endpoint, string method, string target, string text, string? announced, string[] trailer)
    {
        var chunk = text.Length == 0 ? "" : $"{text.Length:x}\r\n{text}\r\n";
        var body = $"{chunk}0\r\n{string.Concat(trailer.Select(line => line + "\r\n"))}\r\n";
        var request = new SignedRequest(method, target, PayloadWords.UnsignedChunksTrailer)
            .With("content-encoding", "aws-chunked").With("x-amz-decoded-content-length", $"{text.Length}").With("content-length", $"{body.Length}");
        return (announced is null ? request : request.With("x-amz-trailer", announced)).Sign().SendAsync(endpoint, Encoding.ASCII.GetBytes(body));
    }

    private static string CrcOf(string text)
    {
        var bytes = Crc32.Hash(Encoding.ASCII.GetBytes(text));
        Array.Reverse(bytes);
        return Convert.ToBase64String(bytes);
    }
}
