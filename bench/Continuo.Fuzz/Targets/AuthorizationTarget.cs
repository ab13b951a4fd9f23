namespace Continuo.Fuzz.Targets;

using System.Collections.Immutable;
using System.Text;

using Continuo.Functions.Objects;
using Continuo.Functions.S3;
using Continuo.Functions.S3.Operations;
using Continuo.Functions.S3.Payload;
using Continuo.Functions.S3.Signing;
using Continuo.Functions.Telemetry;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

/// <summary>Heads of requests, a line of <c>METHOD target</c> and lines of headers: their signature, and all that is read of them when it is right.</summary>
internal sealed class AuthorizationTarget : IFuzzTarget
{
    private const string AccessKey = "key";
    private static readonly long[] Sizes = [0, 1, 1000];

    public string Name => "authorization";

    public IReadOnlyList<string> Seeds { get; } =
    [
        """
        PUT /photos/a%20b?partNumber=2&uploadId=u
        host: test
        x-amz-date: 20260101T000000Z
        x-amz-content-sha256: STREAMING-UNSIGNED-PAYLOAD-TRAILER
        x-amz-decoded-content-length: 5
        x-amz-trailer: x-amz-checksum-crc32
        x-amz-meta-color: red
        x-amz-tagging: a=1&b=2
        authorization: AWS4-HMAC-SHA256 Credential=key/20260101/us-east-1/s3/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=00
        """,
        "GET /photos/k?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=key%2F20260101%2Fx%2Fs3%2Faws4_request&X-Amz-Date=20260101T000000Z&X-Amz-Expires=600&X-Amz-SignedHeaders=host&X-Amz-Signature=00"
            + "\nhost: test\nrange: bytes=1-5\nif-match: \"abc\", *",
        "GET /photos/k?AWSAccessKeyId=key&Signature=ab%3D&Expires=1767225700&response-content-type=text/plain&x-amz-meta-a=1\ncontent-type: text/plain",
        """
        PUT /photos/copy
        x-amz-copy-source: /photos/a%2Fb?versionId=null
        content-length: 5
        content-md5: XUFAKrxLKna5cZ2REBfFkg==
        date: Thu, 01 Jan 2026 00:00:00 GMT
        content-encoding: aws-chunked,gzip
        if-modified-since: Thu, 01 Jan 2026 00:00:00 GMT
        authorization: AWS4-HMAC-SHA256 Credential=key/20260101/x/s3/aws4_request,SignedHeaders=host,Signature=00
        """,
    ];

    public IReadOnlyList<string> Words { get; } =
    [
        "AWS4-HMAC-SHA256 ", "Credential=", "SignedHeaders=", "Signature=", "X-Amz-Algorithm=AWS4-HMAC-SHA256", "X-Amz-Credential=", "X-Amz-Date=", "X-Amz-Expires=", "X-Amz-SignedHeaders=",
        "X-Amz-Signature=", "/s3/aws4_request", "AWSAccessKeyId=", "Expires=", "x-amz-meta-", "&x-amz-meta-k=1", "&x-amz-meta-%E2%84%AA=2", "%C4%B0", "%C5%BF", "%00", "%0d%0a", "%FF", "%2F", "http://a",
        "range: bytes=", "x-amz-copy-source: ", "?versionId=", "9223372036854775807", "99991231T235959Z", "00010101T000000Z", "\nx-amz-checksum-sha1: ", "\nx-amz-trailer: ", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
    ];

    public void Run(byte[] input)
    {
        var context = Context(Encoding.UTF8.GetString(input));
        S3OperationName.Of(context.Request);
        Refusals.Allow(() => Read(S3Request.Of(context, hosts: null)));
    }

    private static DefaultHttpContext Context(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries);
        var (method, target) = lines[0].Split(' ', 2) is [var verb, var rest] ? (verb, rest) : ("GET", lines[0]);
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        context.Request.Path = target.StartsWith('/') ? new PathString(target.Split('?')[0]) : default;
        context.Request.QueryString = target.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query ? new QueryString(target[query..]) : default;
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = target;
        foreach (var line in lines.Skip(1).Where(line => line.IndexOf(':', StringComparison.Ordinal) > 0))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            context.Request.Headers.Append(line[..colon], line[(colon + 1)..].Trim());
        }

        return context;
    }

    private static void Read(S3Request request)
    {
        var path = request.Target.Path;
        Law.Holds(PercentEncoding.Decode(PercentEncoding.Encode(path, keepSlash: true), plusIsSpace: false) == path, "a path is the same, encoded and decoded");
        var signature = new RequestSignature(new S3Credentials(AccessKey, "secret"), new StandingTime());
        Refusals.Allow(() => Law.Holds(signature.Verify(request) is null, "a signature is not guessed"));
        Refusals.Allow(() => S3Names.RequireBucket(request.Bucket));
        Refusals.Allow(() => S3Names.RequireKey(request.Key));
        Refusals.Allow(() => CopySource.Of(request));
        Refusals.Allow(() => MultipartOperations.PartNumberOf(request));
        Refusals.Allow(() => ReadAttributes(request));
        Refusals.Allow(() => ReadBody(request));
        Array.ForEach(Sizes, size => Refusals.Allow(() => ReadRange(request, size)));
    }

    private static void ReadRange(S3Request request, long size)
    {
        if (ByteRange.Parse(request.Header("range"), size) is var (first, length))
        {
            Law.Holds(first >= 0 && length > 0 && first + length <= size, "a range lies within its object");
        }
    }

    private static void ReadAttributes(S3Request request)
    {
        var attributes = ObjectHeaders.Read(request);
        Law.Holds(!attributes.Metadata.Values.Concat(attributes.Headers.Values).Any(value => value.Any(char.IsControl)), "no control character gets into a header");
        Preconditions.Of(request).IsNotModified(new StoredObject("photos", "k", 0, "abc", new StandingTime().GetUtcNow(), "0", ImmutableArray<BlobPart>.Empty, attributes));
    }

    private static void ReadBody(S3Request request)
    {
        var payload = request.Header("x-amz-content-sha256") ?? PayloadWords.Unsigned;
        var verified = new VerifiedSignature(AccessKey, payload, new ChunkSigner([1], "time", "scope", "seed"));
        using var checks = new ContentChecks(request, verified);
        using var body = PayloadReader.BodyOf(request, verified);
        Law.Holds(body.Length >= 0, "a body has a length");
        checks.Verify("", body.Trailer);
    }
}
