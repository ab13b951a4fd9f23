namespace Continuo.Functions.Tests.S3.Operations;

using System.Collections.Immutable;

/// <summary>A request that has a name its operation does not understand is never taken for the plain operation.</summary>
public sealed class UnknownNamesTests
{
    /// <summary>What other storages offer under these names, or will one day.</summary>
    private static readonly ImmutableArray<string> Queries =
    [
        "abac", "accelerate", "analytics", "annotation", "append", "attributes", "cors", "encryption", "intelligent-tiering", "inventory", "legal-hold", "lifecycle", "logging",
        "metadataConfiguration", "metadataTable", "metrics", "object-lock", "ownershipControls", "policy", "policyStatus", "publicAccessBlock", "renameObject", "replication",
        "requestPayment", "restore", "retention", "select&select-type=2", "session", "torrent", "versions", "website", "versionId=abc", "Tagging", "ACL", "=", "%00", "uploadid=1",
        .. Enumerable.Range(0, 10).Select(i => $"unknown{i}=1"),
    ];

    private static readonly ImmutableArray<string> Headers =
    [
        "x-amz-acl: public-read", "x-amz-acl: public-read-write", "x-amz-acl: authenticated-read", "x-amz-acl: ", "x-amz-grant-read: id=1", "x-amz-grant-full-control: id=1",
        "x-amz-server-side-encryption: AES256", "x-amz-server-side-encryption-customer-key: a", "x-amz-server-side-encryption-aws-kms-key-id: a",
        "x-amz-copy-source-server-side-encryption-customer-key: a", "x-amz-object-lock-mode: GOVERNANCE", "x-amz-object-lock-legal-hold: ON",
        "x-amz-object-lock-retain-until-date: 2030-01-01T00:00:00Z", "x-amz-bucket-object-lock-enabled: true", "x-amz-object-ownership: ObjectWriter", "x-amz-storage-class: GLACIER",
        "x-amz-website-redirect-location: /", "x-amz-write-offset-bytes: 3", "x-amz-rename-source: /photos/source", "x-amz-object-annotation-directive: COPY",
        "x-amz-expected-bucket-owner: 123456789012", "x-amz-source-expected-bucket-owner: 123456789012", "x-amz-skip-destination-validation: true", "x-amz-if-match-initiated-time: 1",
        "x-amz-checksum-sha4096: a", "x-minio-force-delete: true", "x-minio-extract: true", .. Enumerable.Range(0, 5).Select(i => $"x-amz-unknown-{i}: 1"),
    ];

    /// <summary>Conditions and ranges that no write understands.</summary>
    private static readonly ImmutableArray<string> OfWrites =
        ["if-modified-since: Mon, 01 Jan 2035 00:00:00 GMT", "if-unmodified-since: Mon, 01 Jan 2001 00:00:00 GMT", "if-range: \"a\"", "content-range: bytes 0-1/8"];

    /// <summary>Names that other operations understand; in front of some requests they would be such an operation, which then lacks its body.</summary>
    private static readonly ImmutableArray<string> OfOthers = ["acl", "location", "versioning", "delete", "notification", "uploads", "list-type=2", "partNumber=1", "max-keys=1", "response-expires=1"];

    private const string Completion =
        "<CompleteMultipartUpload><Part><PartNumber>2</PartNumber><ETag>098f6bcd4621d373cade4e832627b4f6</ETag></Part></CompleteMultipartUpload>";

    public static TheoryData<OfferedOperation> Operations => [.. OfferedOperations.All];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Operation_WithANameItDoesNotUnderstand_IsRefusedAndNothingChanges(OfferedOperation operation)
    {
        var (endpoint, upload) = await OfferedOperations.StartAsync();
        await using var running = endpoint;
        var before = WholeState.Of(endpoint.Scratch);

        foreach (var query in Queries.Concat(Headers.Select(InQuery)))
        {
            await RefusedAsync(query, () => operation.SendAsync(endpoint, upload, query));
        }

        foreach (var header in Headers.Concat(operation.Writes ? OfWrites : []))
        {
            await RefusedAsync(header, () => operation.SendAsync(endpoint, upload, "", header));
        }

        foreach (var query in operation.Writes ? OfOthers.Where(name => !operation.Target.Contains(name, StringComparison.Ordinal)) : [])
        {
            await RefusedAsync(query, () => operation.SendAsync(endpoint, upload, query));
        }

        async Task RefusedAsync(string what, Func<Task<string>> send)
        {
            (await send()).ShouldMatch("^HTTP/1.1 (400|403|411|501) ", $"{operation} with {what}");
            WholeState.Of(endpoint.Scratch).ShouldBe(before, $"{operation} with {what}");
        }
    }

    /// <summary>What clients send of their own accord; a list of known names that misses one would turn them away.</summary>
    [Theory]
    [InlineData("PUT", "/photos/k", "new", "x-amz-sdk-checksum-algorithm: CRC64NVME", "x-amz-checksum-crc64nvme: nYnBzD+/Oko=")]
    [InlineData("PUT", "/photos/k", "new", "x-amz-sdk-checksum-algorithm: CRC32", "x-amz-checksum-crc32: a+NERQ==")]
    [InlineData("PUT", "/photos/k?x-id=PutObject&x-amz-sdk-checksum-algorithm=CRC32&x-amz-checksum-crc32=a%2BNERQ%3D%3D", "new")]
    [InlineData("PUT", "/photos/m?x-id=UploadPart&partNumber=1&uploadId=UPLOAD", "new", "x-amz-sdk-checksum-algorithm: CRC32", "x-amz-checksum-crc32: a+NERQ==")]
    [InlineData("GET", "/photos/k?x-id=GetObject", null, "x-amz-checksum-mode: ENABLED", "x-amz-te: append-md5")]
    [InlineData("GET", "/photos/k?x-id=GetObject&x-amz-checksum-mode=ENABLED&response-content-type=text%2Fplain", null)]
    [InlineData("HEAD", "/photos/k", null, "x-amz-checksum-mode: ENABLED")]
    [InlineData("POST", "/photos/k?uploads", "", "x-amz-checksum-algorithm: CRC64NVME", "x-amz-checksum-type: FULL_OBJECT")]
    [InlineData("POST", "/photos/m?uploadId=UPLOAD", Completion, "x-amz-mp-object-size: 4")]
    [InlineData("POST", "/photos/m?uploadId=UPLOAD", Completion, "x-amz-checksum-type: COMPOSITE")]
    [InlineData("PUT", "/photos/k", null, "x-amz-copy-source: /photos/source", "x-amz-checksum-algorithm: CRC32", "x-amz-metadata-directive: COPY", "x-amz-tagging-directive: COPY")]
    public async Task Operation_WithWhatClientsSend_Succeeds(string method, string target, string? body, params string[] headers)
    {
        var (endpoint, upload) = await OfferedOperations.StartAsync();
        await using var running = endpoint;

        (await new OfferedOperation(method, target, body, headers).SendAsync(endpoint, upload)).ShouldStartWith("HTTP/1.1 200");
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Operation_WithNamesThatChangeNothing_Succeeds(OfferedOperation operation)
    {
        var (endpoint, upload) = await OfferedOperations.StartAsync();
        await using var running = endpoint;

        var answer = await operation.SendAsync(
            endpoint, upload, "x-id=Something&X-Amz-User-Agent=script", "x-amz-user-agent: a", "x-amz-request-payer: requester", "x-amz-meta-a: b", "x-amz-security-token: t",
            "x-amz-expected-bucket-owner: continuo", "x-amz-cf-id: 1", "x-amzn-trace-id: Root=1", "amz-sdk-invocation-id: 1", "amz-sdk-request: attempt=1", "user-agent: x");

        answer.ShouldMatch("^HTTP/1.1 20[0-9] ");
    }

    [Theory]
    [InlineData("x-amz-acl: private")]
    [InlineData("x-amz-acl: bucket-owner-full-control")]
    [InlineData("x-amz-storage-class: STANDARD")]
    public async Task Put_WhatHoldsAnyway_IsTaken(string header)
    {
        var (endpoint, upload) = await OfferedOperations.StartAsync();
        await using var running = endpoint;

        (await new OfferedOperation("PUT", "/photos/k", "new").SendAsync(endpoint, upload, "", header)).ShouldStartWith("HTTP/1.1 200");
    }

    [Theory]
    [InlineData("POST", "/photos?delete", "<Delete><Object><Key>k</Key><VersionId>abc</VersionId></Object></Delete>")]
    [InlineData("POST", "/photos?delete", "<Delete><Object><Key>k</Key><Unknown/></Object></Delete>")]
    [InlineData("POST", "/photos?delete", "<Delete><Unknown/><Object><Key>k</Key></Object></Delete>")]
    [InlineData("PUT", "/photos?notification", "<NotificationConfiguration><EventBridgeConfiguration/></NotificationConfiguration>")]
    [InlineData("PUT", "/other", "<CreateBucketConfiguration><Bucket><Type>Directory</Type></Bucket></CreateBucketConfiguration>")]
    public async Task Document_WithAnElementThatIsNotUnderstood_IsRefusedAndNothingChanges(string method, string target, string document)
    {
        var (endpoint, upload) = await OfferedOperations.StartAsync();
        await using var running = endpoint;
        var before = WholeState.Of(endpoint.Scratch);

        (await new OfferedOperation(method, target, document).SendAsync(endpoint, upload)).ShouldContain("<Code>NotImplemented</Code>");

        WholeState.Of(endpoint.Scratch).ShouldBe(before);
    }

    /// <summary>Presigned addresses carry headers in their query.</summary>
    private static string InQuery(string header) => header.Replace(": ", "=", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal);
}
