namespace Continuo.Functions.Tests.S3;

using System.Security.Cryptography;

using Continuo.Functions.Tests.Running;

/// <summary>Clients that go away in the midst of a body, and objects that do. No file is left, and the server logs no error.</summary>
public sealed class InterruptedTransferTests
{
    [Fact]
    public async Task Put_ClientGoesAway_LeavesNoFile()
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        using (var client = await new SignedRequest("PUT", "/photos/k").With("content-length", "9000000").Sign().BeginAsync(endpoint, new byte[1_000_000]))
        {
            await Eventually.BecomesTrueAsync(() => endpoint.Scratch.Files() == 1, "the upload has begun");
            client.Client.Close(timeout: 0);
        }

        await Eventually.BecomesTrueAsync(() => endpoint.Scratch.Files() == 0, "the file is deleted");
        endpoint.Scratch.Store.Find("photos", "k").ShouldBeNull();
    }

    [Fact]
    public async Task Get_ClientGoesAway_IsNoError()
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        await endpoint.Scratch.PutAsync("photos", "k", RandomNumberGenerator.GetBytes(20_000_000));
        using (var client = await new SignedRequest("GET", "/photos/k").Sign().BeginAsync(endpoint, []))
        {
            await client.GetStream().ReadExactlyAsync(new byte[1000]);
            client.Client.Close(timeout: 0);
        }

        // The contents are deleted only when nobody reads them any more.
        await endpoint.Scratch.Store.DeleteAsync("photos", ["k"]);
        await Eventually.BecomesTrueAsync(
            () =>
            {
                endpoint.Scratch.Store.CollectAsync().Wait();
                return endpoint.Scratch.Files() == 0;
            },
            "the file is deleted");
    }

    [Fact]
    public async Task Get_DeletedMeanwhile_IsReadToItsEnd()
    {
        await using var endpoint = await ScratchEndpoint.WithBucketAsync("photos");
        var bytes = RandomNumberGenerator.GetBytes(20_000_000);
        await endpoint.Scratch.PutAsync("photos", "k", bytes);
        using var client = await new SignedRequest("GET", "/photos/k").Sign().BeginAsync(endpoint, []);
        var stream = client.GetStream();
        await stream.ReadExactlyAsync(new byte[1]);

        await endpoint.Scratch.Store.DeleteAsync("photos", ["k"]);
        using var rest = new MemoryStream();
        await stream.CopyToAsync(rest);

        rest.ToArray().AsSpan()[^bytes.Length..].SequenceEqual(bytes).ShouldBeTrue();
    }
}
