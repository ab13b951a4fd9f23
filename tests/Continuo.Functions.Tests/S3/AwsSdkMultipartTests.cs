namespace Continuo.Functions.Tests.S3;

using System.Security.Cryptography;

using Amazon.S3;
using Amazon.S3.Model;
using Amazon.S3.Transfer;

/// <summary>Objects that come in parts, as the SDK of AWS for .NET sends them.</summary>
public sealed class AwsSdkMultipartTests
{
    [Fact]
    public async Task Multipart_TwentyMegabytes_KeepsPartsAndContent()
    {
        await using var endpoint = await ScratchEndpoint.StartAsync();
        using var client = await endpoint.ClientWithBucketAsync();
        var bytes = RandomNumberGenerator.GetBytes(20_000_000);
        using var transfer = new TransferUtility(client, new TransferUtilityConfig { MinSizeBeforePartUpload = 5 << 20 });

        await transfer.UploadAsync(new TransferUtilityUploadRequest { BucketName = "photos", Key = "big", InputStream = new MemoryStream(bytes), PartSize = 5 << 20 });

        var stored = endpoint.Scratch.Store.Find("photos", "big")!;
        stored.Blobs.Length.ShouldBe(4);
        stored.ETag.ShouldEndWith("-4");
        stored.Attributes.Checksums["crc32"].ShouldBe(Crc32Of(bytes));
        using var got = await client.GetObjectAsync("photos", "big");
        using var read = new MemoryStream();
        await got.ResponseStream.CopyToAsync(read);
        read.ToArray().AsSpan().SequenceEqual(bytes).ShouldBeTrue();
        using var across = await client.GetObjectAsync(new GetObjectRequest { BucketName = "photos", Key = "big", ByteRange = new ByteRange(5_242_870, 10_485_770) });
        using var middle = new MemoryStream();
        await across.ResponseStream.CopyToAsync(middle);
        middle.ToArray().AsSpan().SequenceEqual(bytes.AsSpan(5_242_870, 5_242_901)).ShouldBeTrue();
    }

    [Fact]
    public async Task Multipart_WrongParts_AreRefused()
    {
        await using var endpoint = await ScratchEndpoint.StartAsync();
        using var client = await endpoint.ClientWithBucketAsync();
        var upload = (await client.InitiateMultipartUploadAsync("photos", "big")).UploadId;
        var tags = new List<PartETag>();
        foreach (var number in (int[])[1, 2])
        {
            var part = await client.UploadPartAsync(new UploadPartRequest { BucketName = "photos", Key = "big", UploadId = upload, PartNumber = number, InputStream = new MemoryStream(new byte[100]) });
            tags.Add(new PartETag(number, part.ETag));
        }

        await RefusedAsync("EntityTooSmall", tags);
        await RefusedAsync("InvalidPartOrder", [tags[0], tags[0]]);
        await RefusedAsync("InvalidPart", [tags[0], new PartETag(3, tags[1].ETag)]);
        (await client.ListPartsAsync("photos", "big", upload)).Parts.Select(p => p.PartNumber).ShouldBe([1, 2]);
        (await client.ListMultipartUploadsAsync("photos")).MultipartUploads.Select(u => u.UploadId).ShouldBe([upload]);
        await client.AbortMultipartUploadAsync("photos", "big", upload);
        await RefusedAsync("NoSuchUpload", tags);
        endpoint.Scratch.Files().ShouldBe(0);

        async Task RefusedAsync(string code, List<PartETag> parts) => (await Should.ThrowAsync<AmazonS3Exception>(() => client.CompleteMultipartUploadAsync(
            new CompleteMultipartUploadRequest { BucketName = "photos", Key = "big", UploadId = upload, PartETags = parts }))).ErrorCode.ShouldBe(code);
    }

    private static string Crc32Of(byte[] bytes)
    {
        var value = new byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(value, System.IO.Hashing.Crc32.HashToUInt32(bytes));
        return Convert.ToBase64String(value);
    }
}
