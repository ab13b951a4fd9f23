namespace Continuo.Functions.Tests.Serving;

using Continuo.Functions.Tests.S3;

/// <summary>A folder that is synchronised with the input of a function by the command line of AWS.</summary>
public sealed class SyncTests
{
    private const int Files = 200;
    private const int EmptyShare = 10;

    [Fact]
    public async Task Sync_AFolderWithEmptyFiles_StartsOneJobForEachAndComesBackTheSame()
    {
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Client.CreateAsync(ScratchServer.Service("any", "true\n", "app/in"));
        var folder = Directory.CreateTempSubdirectory("continuo-sync-").FullName;
        var (from, to) = (Path.Combine(folder, "from"), Path.Combine(folder, "to"));
        Directory.CreateDirectory(from);
        for (var k = 0; k < Files; k++)
        {
            await File.WriteAllTextAsync(Path.Combine(from, $"{k}.txt"), k % EmptyShare == 0 ? "" : $"file {k}");
        }

        await AwsAsync("sync", from, "s3://app/in");
        await AwsAsync("sync", "s3://app/in", to);
        (await AwsAsync("sync", from, "s3://app/in")).ShouldBeEmpty("nothing has changed since");

        foreach (var file in Directory.GetFiles(from))
        {
            (await File.ReadAllTextAsync(Path.Combine(to, Path.GetFileName(file)))).ShouldBe(await File.ReadAllTextAsync(file));
        }

        var jobs = await scratch.OverAsync("any", Files);
        jobs.Length.ShouldBe(Files);
        Directory.Delete(folder, recursive: true);

        Task<string> AwsAsync(params string[] arguments) =>
            ScriptClient.AwsAsync(scratch.Storage.Endpoint, scratch.Storage.AccessKey, scratch.Storage.SecretKey, arguments);
    }
}
