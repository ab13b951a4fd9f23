namespace Continuo.Functions.Tests.S3;

using System.Net;
using System.Text;

using Amazon.S3;
using Amazon.S3.Model;

/// <summary>The endpoint as the SDK of AWS for .NET sees it.</summary>
public sealed class AwsSdkTests
{
    [Fact]
    public async Task Buckets_CreateListDelete_Work()
    {
        await using var endpoint = await ScratchEndpoint.StartAsync();
        using var client = endpoint.Client();

        await client.PutBucketAsync("photos");
        (await Should.ThrowAsync<AmazonS3Exception>(() => client.PutBucketAsync("photos"))).ErrorCode.ShouldBe("BucketAlreadyOwnedByYou");
        (await Should.ThrowAsync<AmazonS3Exception>(() => client.PutBucketAsync("Photos_"))).ErrorCode.ShouldBe("InvalidBucketName");
        (await client.ListBucketsAsync()).Buckets.Select(b => b.BucketName).ShouldBe(["photos"]);
        (await client.GetBucketVersioningAsync("photos")).VersioningConfig.Status.ShouldBe(VersionStatus.Off);
        await client.DeleteBucketAsync("photos");
        (await Should.ThrowAsync<AmazonS3Exception>(() => client.DeleteBucketAsync("photos"))).ErrorCode.ShouldBe("NoSuchBucket");
    }

    [Fact]
    public async Task Put_WithMetadataAndTags_GivesAllBack()
    {
        await using var endpoint = await ScratchEndpoint.StartAsync();
        using var client = await endpoint.ClientWithBucketAsync();
        var request = new PutObjectRequest
        {
            BucketName = "photos",
            Key = "in/ü +%2F..\\ //a",
            ContentBody = "hello",
            ContentType = "text/x-test",
            TagSet = [new Tag { Key = "colour", Value = "dark blue" }],
        };
        request.Metadata["camera"] = "old";
        request.Headers.CacheControl = "max-age=7";

        var put = await client.PutObjectAsync(request);
        using var got = await client.GetObjectAsync("photos", request.Key);

        put.ETag.ShouldBe("\"5d41402abc4b2a76b9719d911017c592\"");
        (await new StreamReader(got.ResponseStream).ReadToEndAsync()).ShouldBe("hello");
        got.Headers.ContentType.ShouldBe("text/x-test");
        got.Headers.CacheControl.ShouldBe("max-age=7");
        got.Metadata["camera"].ShouldBe("old");
        endpoint.Scratch.Store.Find("photos", request.Key)!.Attributes.Checksums.ShouldNotBeEmpty();
        (await client.GetObjectTaggingAsync(new GetObjectTaggingRequest { BucketName = "photos", Key = request.Key })).Tagging.Single().Value.ShouldBe("dark blue");
    }

    [Theory]
    [InlineData("CRC32")]
    [InlineData("CRC32C")]
    [InlineData("CRC64NVME")]
    [InlineData("SHA1")]
    [InlineData("SHA256")]
    public async Task Put_WithChecksum_StoresAndReturnsIt(string algorithm)
    {
        await using var endpoint = await ScratchEndpoint.StartAsync();
        using var client = await endpoint.ClientWithBucketAsync();

        await client.PutObjectAsync(new PutObjectRequest { BucketName = "photos", Key = "k", ContentBody = "123456789", ChecksumAlgorithm = new ChecksumAlgorithm(algorithm) });

        var stored = endpoint.Scratch.Store.Find("photos", "k")!;
        stored.Attributes.Checksums.Keys.ShouldBe([algorithm.ToLowerInvariant()]);
        using var got = await client.GetObjectAsync(new GetObjectRequest { BucketName = "photos", Key = "k", ChecksumMode = ChecksumMode.ENABLED });
        (await new StreamReader(got.ResponseStream).ReadToEndAsync()).ShouldBe("123456789");
        got.HttpStatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Copy_ObjectAndRange_HaveFilesOfTheirOwn()
    {
        await using var endpoint = await ScratchEndpoint.StartAsync();
        using var client = await endpoint.ClientWithBucketAsync();
        await endpoint.Scratch.PutAsync("photos", "a +b", "0123456789"u8.ToArray());

        await client.CopyObjectAsync("photos", "a +b", "photos", "copy");
        var upload = (await client.InitiateMultipartUploadAsync("photos", "part")).UploadId;
        var part = await client.CopyPartAsync(new CopyPartRequest
        {
            SourceBucket = "photos", SourceKey = "a +b", DestinationBucket = "photos", DestinationKey = "part", UploadId = upload, PartNumber = 1, FirstByte = 2, LastByte = 4,
        });
        await client.CompleteMultipartUploadAsync(new CompleteMultipartUploadRequest { BucketName = "photos", Key = "part", UploadId = upload, PartETags = [new PartETag(1, part.ETag)] });
        await client.DeleteObjectAsync("photos", "a +b");

        Text(endpoint, "copy").ShouldBe("0123456789");
        Text(endpoint, "part").ShouldBe("234");
        endpoint.Scratch.Files().ShouldBe(2);
    }

    [Fact]
    public async Task Copy_OntoItself_ChangesMetadataAndKeepsTheFile()
    {
        await using var endpoint = await ScratchEndpoint.StartAsync();
        using var client = await endpoint.ClientWithBucketAsync();
        var before = await endpoint.Scratch.PutAsync("photos", "k", "x"u8.ToArray());

        (await Should.ThrowAsync<AmazonS3Exception>(() => client.CopyObjectAsync("photos", "k", "photos", "k"))).ErrorCode.ShouldBe("InvalidRequest");
        var request = new CopyObjectRequest { SourceBucket = "photos", SourceKey = "k", DestinationBucket = "photos", DestinationKey = "k", MetadataDirective = S3MetadataDirective.REPLACE };
        request.Metadata["new"] = "yes";
        await client.CopyObjectAsync(request);

        var after = endpoint.Scratch.Store.Find("photos", "k")!;
        after.Blobs.ShouldBe(before.Blobs);
        after.Attributes.Metadata["new"].ShouldBe("yes");
        Text(endpoint, "k").ShouldBe("x");
    }

    [Fact]
    public async Task List_WithDelimiter_PagesOverFoldersAndKeys()
    {
        await using var endpoint = await ScratchEndpoint.StartAsync();
        using var client = await endpoint.ClientWithBucketAsync();
        foreach (var key in (string[])["a/1", "a/2", "b", "c/", "c/x/1", "c/x/2", "d", "é/1"])
        {
            await endpoint.Scratch.PutAsync("photos", key, [1]);
        }

        var seen = new List<string>();
        var request = new ListObjectsV2Request { BucketName = "photos", Delimiter = "/", MaxKeys = 2 };
        ListObjectsV2Response page;
        do
        {
            page = await client.ListObjectsV2Async(request);
            seen.AddRange((page.S3Objects ?? []).Select(o => o.Key).Concat(page.CommonPrefixes ?? []));
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated == true);

        seen.Order(StringComparer.Ordinal).ShouldBe(["a/", "b", "c/", "d", "é/"]);
        var inside = await client.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "photos", Delimiter = "/", Prefix = "c/" });
        inside.S3Objects.Select(o => o.Key).ShouldBe(["c/"]);
        inside.CommonPrefixes.ShouldBe(["c/x/"]);
        (await client.ListObjectsAsync(new ListObjectsRequest { BucketName = "photos", Marker = "c/x/1" })).S3Objects.Select(o => o.Key).ShouldBe(["c/x/2", "d", "é/1"]);
    }

    [Fact]
    public async Task Get_Conditions_AreKept()
    {
        await using var endpoint = await ScratchEndpoint.StartAsync();
        using var client = await endpoint.ClientWithBucketAsync();
        var stored = await endpoint.Scratch.PutAsync("photos", "k", "0123456789"u8.ToArray());

        await StatusAsync(HttpStatusCode.NotModified, new GetObjectRequest { EtagToNotMatch = $"\"{stored.ETag}\"" });
        await StatusAsync(HttpStatusCode.PreconditionFailed, new GetObjectRequest { EtagToMatch = "\"other\"" });
        await StatusAsync(HttpStatusCode.NotModified, new GetObjectRequest { ModifiedSinceDate = stored.Modified.UtcDateTime.AddMinutes(1) });
        await StatusAsync(HttpStatusCode.PreconditionFailed, new GetObjectRequest { UnmodifiedSinceDate = stored.Modified.UtcDateTime.AddDays(-1) });
        await StatusAsync(HttpStatusCode.RequestedRangeNotSatisfiable, new GetObjectRequest { ByteRange = new ByteRange(10, 20) });
        (await Should.ThrowAsync<AmazonS3Exception>(() => client.PutObjectAsync(new PutObjectRequest { BucketName = "photos", Key = "k", ContentBody = "x", IfNoneMatch = "*" }))).ErrorCode.ShouldBe("PreconditionFailed");
        using var suffix = await client.GetObjectAsync(new GetObjectRequest { BucketName = "photos", Key = "k", ByteRange = new ByteRange("bytes=-3") });
        (await new StreamReader(suffix.ResponseStream).ReadToEndAsync()).ShouldBe("789");
        suffix.HttpStatusCode.ShouldBe(HttpStatusCode.PartialContent);

        async Task StatusAsync(HttpStatusCode status, GetObjectRequest request)
        {
            (request.BucketName, request.Key) = ("photos", "k");
            (await Should.ThrowAsync<AmazonS3Exception>(() => client.GetObjectAsync(request))).StatusCode.ShouldBe(status);
        }
    }

    [Fact]
    public async Task Tags_PutGetDelete_Work()
    {
        await using var endpoint = await ScratchEndpoint.StartAsync();
        using var client = await endpoint.ClientWithBucketAsync();
        await endpoint.Scratch.PutAsync("photos", "k", [1]);

        (await Should.ThrowAsync<AmazonS3Exception>(() => client.GetBucketTaggingAsync(new GetBucketTaggingRequest { BucketName = "photos" }))).ErrorCode.ShouldBe("NoSuchTagSet");
        await client.PutBucketTaggingAsync("photos", [new Tag { Key = "owner", Value = "me" }]);
        (await client.GetBucketTaggingAsync(new GetBucketTaggingRequest { BucketName = "photos" })).TagSet.Single().Key.ShouldBe("owner");
        await client.DeleteBucketTaggingAsync("photos");
        endpoint.Scratch.Store.FindBucket("photos")!.Tags.ShouldBeNull();
        await client.PutObjectTaggingAsync(new PutObjectTaggingRequest { BucketName = "photos", Key = "k", Tagging = new Tagging { TagSet = [new Tag { Key = "a", Value = "b" }] } });
        endpoint.Scratch.Store.Find("photos", "k")!.Attributes.Tags["a"].ShouldBe("b");
    }

    [Fact]
    public async Task DeleteMany_SomeUnknown_DeletesTheRest()
    {
        await using var endpoint = await ScratchEndpoint.StartAsync();
        using var client = await endpoint.ClientWithBucketAsync();
        await endpoint.Scratch.PutAsync("photos", "a <&>", [1]);
        await endpoint.Scratch.PutAsync("photos", "b", [1]);

        var answer = await client.DeleteObjectsAsync(new DeleteObjectsRequest { BucketName = "photos", Objects = [new KeyVersion { Key = "a <&>" }, new KeyVersion { Key = "none" }] });

        answer.DeletedObjects.Select(o => o.Key).ShouldBe(["a <&>", "none"]);
        endpoint.Scratch.Store.List("photos", "", "", 10).Select(o => o.Key).ShouldBe(["b"]);
    }

    [Fact]
    public async Task Notification_PutAndGet_IsTheSame()
    {
        await using var endpoint = await ScratchEndpoint.StartAsync();
        using var client = await endpoint.ClientWithBucketAsync();

        await client.PutBucketNotificationAsync(Request("resize"));
        var got = await client.GetBucketNotificationAsync("photos");

        var one = got.QueueConfigurations.Single();
        one.Queue.ShouldBe("arn:minio:sqs:us-east-1:resize:webhook");
        one.Events.Single().Value.ShouldBe("s3:ObjectCreated:*");
        one.Filter.S3KeyFilter.FilterRules.Select(r => $"{r.Name}={r.Value}").ShouldBe(["prefix=in/", "suffix=.jpg"]);
        endpoint.Scratch.Database.Read(t => t.First("SELECT target || '|' || events || '|' || prefix || '|' || suffix FROM notifications", row => row.GetString(0)))
            .ShouldBe("resize|s3:ObjectCreated:*|in/|.jpg");
        (await Should.ThrowAsync<AmazonS3Exception>(() => client.PutBucketNotificationAsync(Request("nobody")))).ErrorCode.ShouldBe("InvalidArgument");

        static PutBucketNotificationRequest Request(string service) => new()
        {
            BucketName = "photos",
            QueueConfigurations =
            [
                new QueueConfiguration
                {
                    Queue = $"arn:minio:sqs:us-east-1:{service}:webhook",
                    Events = [new EventType("s3:ObjectCreated:*")],
                    Filter = new Filter { S3KeyFilter = new S3KeyFilter { FilterRules = [new FilterRule("prefix", "in/"), new FilterRule("suffix", ".jpg")] } },
                },
            ],
        };
    }

    [Fact]
    public async Task Presigned_GetAndPut_WorkWithoutCredentials()
    {
        await using var endpoint = await ScratchEndpoint.StartAsync();
        using var client = await endpoint.ClientWithBucketAsync();
        using var http = new HttpClient();

        var put = await http.PutAsync(new Uri(Presign(HttpVerb.PUT)), new ByteArrayContent("hello"u8.ToArray()));
        var text = await http.GetStringAsync(new Uri(Presign(HttpVerb.GET)));
        var forged = await http.GetAsync(new Uri(Presign(HttpVerb.GET).Replace("a%20b", "a%20c", StringComparison.Ordinal)));

        put.StatusCode.ShouldBe(HttpStatusCode.OK);
        text.ShouldBe("hello");
        forged.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await forged.Content.ReadAsStringAsync()).ShouldContain("<Code>SignatureDoesNotMatch</Code>");

        string Presign(HttpVerb verb) => client.GetPreSignedURL(new GetPreSignedUrlRequest { BucketName = "photos", Key = "a b+", Verb = verb, Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(5), Protocol = Protocol.HTTP });
    }

    [Fact]
    public async Task Signature_WrongSecretOrKey_IsRefused()
    {
        await using var endpoint = await ScratchEndpoint.StartAsync();
        using var wrongSecret = endpoint.Client(secret: "wrong");
        using var wrongKey = endpoint.Client(accessKey: "NOBODY");

        (await Should.ThrowAsync<AmazonS3Exception>(() => wrongSecret.ListBucketsAsync())).ErrorCode.ShouldBe("SignatureDoesNotMatch");
        (await Should.ThrowAsync<AmazonS3Exception>(() => wrongKey.ListBucketsAsync())).ErrorCode.ShouldBe("InvalidAccessKeyId");
    }

    private static string Text(ScratchEndpoint endpoint, string key) => Encoding.UTF8.GetString(endpoint.Scratch.Bytes(endpoint.Scratch.Store.Find("photos", key)!));
}
