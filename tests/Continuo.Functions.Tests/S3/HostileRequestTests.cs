namespace Continuo.Functions.Tests.S3;

using System.Net;
using System.Text;

using Continuo.Functions.S3.Signing;

/// <summary>What no well-kept client sends. Every answer is a refusal of S3, no file is left, and the server logs no error.</summary>
public sealed class HostileRequestTests
{
    [Theory]
    [InlineData("/photos/../../etc/passwd")]
    [InlineData("/photos/%2e%2e%2F..%5C%01//x+y%20")]
    [InlineData("/photos/%F0%9F%98%80%01%EF%BF%BF")]
    public async Task Put_OddKeys_AreJustNames(string target)
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");

        (await new SignedRequest("PUT", target).With("content-length", "5").Sign().SendAsync(endpoint, "hello"u8.ToArray())).ShouldStartWith("HTTP/1.1 200");
        (await new SignedRequest("GET", target).Sign().SendAsync(endpoint)).ShouldEndWith("\r\n\r\nhello");
        (await new SignedRequest("GET", "/photos?list-type=2").Sign().SendAsync(endpoint)).ShouldStartWith("HTTP/1.1 200");
        endpoint.Scratch.Files().ShouldBe(1);
    }

    [Fact]
    public async Task Put_KeyWithNul_IsRefused()
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");

        (await new SignedRequest("PUT", "/photos/a%00b").With("content-length", "0").Sign().SendAsync(endpoint)).ShouldStartWith("HTTP/1.1 400");
    }

    [Fact]
    public async Task Put_SignedChunks_AreTakenOutOfTheirFraming()
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");

        (await SendChunksAsync(endpoint, body => body)).ShouldStartWith("HTTP/1.1 200");

        Encoding.UTF8.GetString(endpoint.Scratch.Bytes(endpoint.Scratch.Store.Find("photos", "k")!)).ShouldBe("one two");
    }

    [Fact]
    public async Task Put_ChunkChanged_IsRefused()
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");

        var answer = await SendChunksAsync(endpoint, body => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(body).Replace("two", "2wo", StringComparison.Ordinal)));

        answer.ShouldContain("<Code>SignatureDoesNotMatch</Code>");
        endpoint.Scratch.Files().ShouldBe(0);
    }

    [Theory]
    [InlineData("4")]
    [InlineData("4\r\nab")]
    public async Task Put_ChunksThatEndTooEarly_AreRefusedAndNoErrorOfOurs(string sent)
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        var request = new SignedRequest("PUT", "/photos/k", PayloadWords.UnsignedChunksTrailer).With("x-amz-decoded-content-length", "4").With("content-length", sent.Length.ToString()).Sign();

        (await request.SendAsync(endpoint, Encoding.ASCII.GetBytes(sent))).ShouldContain("<Code>IncompleteBody</Code>");
    }

    [Fact]
    public async Task Put_MetadataOfOneNameInTwoSpellings_TakesTheFirst()
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");

        // The sign of Kelvin is a k in small letters only.
        (await new SignedRequest("PUT", "/photos/k?x-amz-meta-k=1&x-amz-meta-%E2%84%AA=2").With("content-length", "0").Sign().SendAsync(endpoint)).ShouldStartWith("HTTP/1.1 200");

        endpoint.Scratch.Store.Find("photos", "k")!.Attributes.Metadata.ShouldBe([new("k", "1")]);
    }

    [Fact]
    public async Task List_KeyWithLineEnds_IsTheKey()
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        await endpoint.Scratch.PutAsync("photos", "a\rb\r\nc\nd", [1]);

        (await new SignedRequest("GET", "/photos").Sign().SendAsync(endpoint)).ShouldContain("<Key>a&#xD;b&#xD;\nc\nd</Key>");
    }

    [Theory]
    [InlineData("content-md5", "XUFAKrxLKna5cZ2REBfFkg==", "BadDigest")]
    [InlineData("content-md5", "not base64", "InvalidDigest")]
    [InlineData("x-amz-checksum-crc32", "AAAAAA==", "BadDigest")]
    [InlineData("x-amz-tagging", "a=1&a=2", "InvalidTag")]
    [InlineData("x-amz-server-side-encryption", "AES256", "NotImplemented")]
    [InlineData("x-amz-copy-source", "/photos", "InvalidArgument")]
    [InlineData("x-amz-copy-source", "/photos/none", "NoSuchKey")]
    [InlineData("if-none-match", "\"abc\"", "NotImplemented")]
    [InlineData("x-amz-content-sha256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "XAmzContentSHA256Mismatch")]
    [InlineData("x-amz-content-sha256", "STREAMING-UNSIGNED-PAYLOAD-TRAILER", "MissingContentLength")]
    [InlineData("x-amz-content-sha256", "anything", "InvalidRequest")]
    [InlineData("content-length", "6597069766656", "EntityTooLarge")]
    public async Task Put_HeadersThatDoNotHold_IsRefused(string name, string value, string code)
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");

        var answer = await new SignedRequest("PUT", "/photos/k").With("content-length", "4").With(name, value).Sign().SendAsync(endpoint, "test"u8.ToArray());

        answer.ShouldContain($"<Code>{code}</Code>");
        endpoint.Scratch.Files().ShouldBe(0);
    }

    [Theory]
    [InlineData("GET", "/", "", "AccessDenied")]
    [InlineData("GET", "/", "AWS key:signature", "InvalidRequest")]
    [InlineData("GET", "/", "AWS4-HMAC-SHA256 nothing", "AuthorizationHeaderMalformed")]
    [InlineData("GET", "/", "Bearer x", "AuthorizationHeaderMalformed")]
    [InlineData("GET", "/?X-Amz-Signature=x", "", "AuthorizationQueryParametersError")]
    [InlineData("GET", "/?Signature=x", "", "AccessDenied")]
    [InlineData("GET", "/photos/%ff", "", "InvalidURI")]
    public async Task Request_NotSigned_IsRefused(string method, string target, string authorization, string code)
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        var request = new SignedRequest(method, target);
        request.Unsigned["authorization"] = authorization;

        (await request.SendAsync(endpoint)).ShouldContain($"<Code>{code}</Code>");
    }

    [Theory]
    [InlineData("GET", "/photos?policy", "NotImplemented")]
    [InlineData("PUT", "/photos/k?acl", "NotImplemented")]
    [InlineData("PATCH", "/photos/k", "NotImplemented")]
    [InlineData("GET", "/photos/k?versionId=1", "NotImplemented")]
    [InlineData("POST", "/", "MethodNotAllowed")]
    [InlineData("GET", "/no_such", "InvalidBucketName")]
    [InlineData("GET", "/photos?max-keys=-1", "InvalidArgument")]
    [InlineData("GET", "/photos?list-type=2&continuation-token=%25", "InvalidArgument")]
    [InlineData("GET", "/photos?list-type=3", "InvalidArgument")]
    [InlineData("PUT", "/photos/k?partNumber=10001&uploadId=x", "InvalidArgument")]
    [InlineData("PUT", "/photos/k?partNumber=1&uploadId=x", "NoSuchUpload")]
    [InlineData("PUT", "/photos/k", "MissingContentLength")]
    [InlineData("POST", "/photos?delete", "MissingContentLength")]
    public async Task Request_OddOperation_IsRefused(string method, string target, string code)
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");

        (await new SignedRequest(method, target).Sign().SendAsync(endpoint)).ShouldContain($"<Code>{code}</Code>");
    }

    [Theory]
    [InlineData("/photos?delete", "POST", "<Delete>")]
    [InlineData("/photos?delete", "POST", "<Delete/>")]
    [InlineData("/photos?tagging", "PUT", "<!DOCTYPE x><Tagging/>")]
    [InlineData("/photos?notification", "PUT", "<NotificationConfiguration><QueueConfiguration/></NotificationConfiguration>")]
    public async Task Document_Malformed_IsRefused(string target, string method, string document)
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");

        (await new SignedRequest(method, target).With("content-length", document.Length.ToString()).Sign().SendAsync(endpoint, Encoding.ASCII.GetBytes(document)))
            .ShouldContain("<Code>MalformedXML</Code>");
    }

    [Fact]
    public async Task Document_TooLarge_IsRefusedUnread()
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");

        (await new SignedRequest("POST", "/photos?delete").With("content-length", "3000000").Sign().SendAsync(endpoint)).ShouldContain("<Code>MaxMessageLengthExceeded</Code>");
    }

    [Fact]
    public async Task Key_TooLong_IsRefused()
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");

        (await new SignedRequest("GET", "/photos/" + new string('k', 1025)).Sign().SendAsync(endpoint)).ShouldContain("<Code>KeyTooLongError</Code>");
        (await new SignedRequest("GET", "/photos/" + new string('k', 1024)).Sign().SendAsync(endpoint)).ShouldContain("<Code>NoSuchKey</Code>");
    }

    [Fact]
    public async Task Get_HeaderSplitByAParameter_IsRefused()
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        await endpoint.Scratch.PutAsync("photos", "k", [1]);

        var answer = await new SignedRequest("GET", "/photos/k?response-content-disposition=a%0D%0AX-Evil:%201").Sign().SendAsync(endpoint);

        answer.ShouldContain("<Code>InvalidArgument</Code>");
        answer.ShouldNotContain("X-Evil: 1\r\n");
    }

    [Fact]
    public async Task Head_Unknown_HasNoBody()
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");

        var answer = await new SignedRequest("HEAD", "/photos/none").Sign().SendAsync(endpoint);

        answer.ShouldStartWith("HTTP/1.1 404");
        answer.ShouldEndWith("\r\n\r\n");
    }

    [Fact]
    public async Task Signature_HeaderOfAmazonNotCovered_IsRefused()
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        var request = new SignedRequest("PUT", "/photos/k").With("content-length", "0").Sign();
        request.Unsigned["x-amz-tagging"] = "a=b";

        (await request.SendAsync(endpoint)).ShouldContain("<Code>AccessDenied</Code>");
    }

    [Fact]
    public async Task Signature_OldOrEarly_IsRefused()
    {
        await using var ahead = await ScratchEndpoint.StartAsync(new ShiftedTime(TimeSpan.FromMinutes(16)));
        await using var within = await ScratchEndpoint.StartAsync(new ShiftedTime(TimeSpan.FromMinutes(-14)));

        (await new SignedRequest("GET", "/").Sign().SendAsync(ahead)).ShouldContain("<Code>RequestTimeTooSkewed</Code>");
        (await new SignedRequest("GET", "/").Sign().SendAsync(within)).ShouldStartWith("HTTP/1.1 200");
    }

    [Fact]
    public async Task Presigned_AfterItsTime_IsRefused()
    {
        await using var endpoint = await ScratchEndpoint.StartAsync(new ShiftedTime(TimeSpan.FromMinutes(6)));
        using var client = endpoint.Client();
        using var http = new HttpClient();
        var url = client.GetPreSignedURL(new Amazon.S3.Model.GetPreSignedUrlRequest
        {
            BucketName = "photos", Key = "k", Protocol = Amazon.S3.Protocol.HTTP, Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(5),
        });

        var answer = await http.GetAsync(new Uri(url));

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Request has expired");
    }

    private static Task<string> SendChunksAsync(ScratchEndpoint endpoint, Func<byte[], byte[]> change)
    {
        // The length of the framing is the same whatever the signatures are.
        var length = 7 + (2 * ("4;chunk-signature=".Length + 64 + 4)) + "0;chunk-signature=".Length + 64 + 4;
        var request = new SignedRequest("PUT", "/photos/k", PayloadWords.SignedChunks).With("x-amz-decoded-content-length", "7").With("content-length", length.ToString()).Sign();
        return request.SendAsync(endpoint, change(request.Chunks("one ", "two")));
    }
}
