namespace Continuo.Functions.Tests.Serving;

using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

/// <summary>A client that did not hear that its upload was completed asks again.</summary>
public sealed class CompletedUploadTests
{
    [Fact]
    public async Task Complete_Again_IsTheSameAnswerAndNoOtherJob()
    {
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Client.CreateAsync(ScratchServer.Service("any", "true\n", "app/in"));
        var (upload, parts) = await UploadAsync(scratch);

        var first = await CompleteAsync(scratch, upload, parts);
        var second = await CompleteAsync(scratch, upload, parts);

        second.ShouldBe(first);
        (await scratch.OverAsync("any")).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Complete_AgainAfterARestartAndAnotherPut_LeavesTheOtherAlone()
    {
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Objects.CreateBucketAsync("app");
        var (upload, parts) = await UploadAsync(scratch);
        var first = await CompleteAsync(scratch, upload, parts);

        await scratch.RestartAsync();
        (await CompleteAsync(scratch, upload, parts)).ShouldBe(first);
        await scratch.PutAsync("app", "in/k", "other");
        (await CompleteAsync(scratch, upload, parts)).ShouldBe(first);

        (await scratch.GetAsync("app", "in/k")).ShouldBe("other");
    }

    [Fact]
    public async Task Complete_AgainOutOfOtherParts_IsNoSuchUpload()
    {
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Objects.CreateBucketAsync("app");
        var (upload, parts) = await UploadAsync(scratch);
        await CompleteAsync(scratch, upload, parts);

        var refused = await Should.ThrowAsync<AmazonS3Exception>(() => CompleteAsync(scratch, upload, [new PartETag(2, parts[0].ETag)]));

        refused.ErrorCode.ShouldBe("NoSuchUpload");
    }

    private static async Task<(string Id, List<PartETag> Parts)> UploadAsync(ScratchServer scratch)
    {
        using var client = Client(scratch);
        var upload = (await client.InitiateMultipartUploadAsync("app", "in/k")).UploadId;
        var part = await client.UploadPartAsync(new UploadPartRequest { BucketName = "app", Key = "in/k", UploadId = upload, PartNumber = 1, InputStream = new MemoryStream("part"u8.ToArray()) });
        return (upload, [new PartETag(1, part.ETag)]);
    }

    private static async Task<string> CompleteAsync(ScratchServer scratch, string upload, List<PartETag> parts)
    {
        using var client = Client(scratch);
        var answer = await client.CompleteMultipartUploadAsync(new CompleteMultipartUploadRequest { BucketName = "app", Key = "in/k", UploadId = upload, PartETags = parts, IfNoneMatch = "*" });
        return $"{answer.ETag} {answer.ChecksumCRC32} {answer.ChecksumType}";
    }

    private static AmazonS3Client Client(ScratchServer scratch) => new(
        new BasicAWSCredentials(scratch.Storage.AccessKey, scratch.Storage.SecretKey),
        new AmazonS3Config { ServiceURL = scratch.Storage.Endpoint.AbsoluteUri, ForcePathStyle = true, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });
}
