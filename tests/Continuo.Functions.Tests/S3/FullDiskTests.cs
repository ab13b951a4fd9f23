namespace Continuo.Functions.Tests.S3;

using Continuo.Functions.Tests.Disks;

/// <summary>A disk without room: writing is refused and leaves nothing, deleting makes room.</summary>
public sealed class FullDiskTests
{
    [Fact]
    public async Task Put_NoRoom_IsRefusedAndDeletesStillWork()
    {
        using var disk = SmallDisk.Mount(megabytes: 10);
        await FillAsync(disk.Folder);
    }

    private static async Task FillAsync(string mount)
    {
        await using var endpoint = await ScratchEndpoint.StartAsync(folder: Directory.CreateDirectory(Path.Combine(mount, "store")).FullName);
        await endpoint.Scratch.Store.CreateBucketAsync("photos", "me");

        // First what is large, then what is small, until not a byte can be put.
        foreach (var size in (int[])[700_000, 2_000_000, 50_000, 5000, 1])
        {
            var answer = "HTTP/1.1 200";
            for (var k = 0; answer.StartsWith("HTTP/1.1 200", StringComparison.Ordinal); k++)
            {
                answer = await new SignedRequest("PUT", $"/photos/{size}-{k}").With("content-length", size.ToString()).Sign().SendAsync(endpoint, new byte[size]);
            }

            answer.ShouldContain("<Code>InsufficientStorage</Code>");
            endpoint.Scratch.Files().ShouldBe(endpoint.Scratch.Store.List("photos", "", "", 10_000).Count);
        }

        foreach (var stored in endpoint.Scratch.Store.List("photos", "", "", 10_000))
        {
            (await new SignedRequest("DELETE", $"/photos/{stored.Key}").Sign().SendAsync(endpoint)).ShouldStartWith("HTTP/1.1 204");
        }

        endpoint.Scratch.Files().ShouldBe(0);
        (await new SignedRequest("PUT", "/photos/again").With("content-length", "700000").Sign().SendAsync(endpoint, new byte[700_000])).ShouldStartWith("HTTP/1.1 200");
    }
}
