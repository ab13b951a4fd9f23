namespace Continuo.Functions.Tests.S3;

/// <summary>The endpoint as the clients of Debian see it: boto3 and the command line of AWS.</summary>
public sealed class ScriptClientTests
{
    private const string Calls = "200";

    [Fact]
    public async Task Boto3_Defaults_Work()
    {
        await using var endpoint = await ScratchEndpoint.StartAsync();

        await ScriptClient.RunScriptAsync("boto3_client.py", endpoint.Address.ToString().TrimEnd('/'), ScratchEndpoint.AccessKey, ScratchEndpoint.Secret);
    }

    [Fact]
    public async Task Boto3_MixedCallsOnOneConnection_EachAnswerBelongsToItsCall()
    {
        await using var endpoint = await ScratchEndpoint.StartAsync();

        await ScriptClient.RunScriptAsync("boto3_one_connection.py", endpoint.Address.ToString().TrimEnd('/'), ScratchEndpoint.AccessKey, ScratchEndpoint.Secret, Calls);
    }

    [Fact]
    public async Task Boto3_VirtualHosts_Work()
    {
        await using var endpoint = await ScratchEndpoint.StartAsync();

        await ScriptClient.RunScriptAsync("boto3_virtual.py", $"http://localhost:{endpoint.Address.Port}", ScratchEndpoint.AccessKey, ScratchEndpoint.Secret);
    }

    [Fact]
    public async Task CommandLine_CopySyncListRemove_Work()
    {
        await using var endpoint = await ScratchEndpoint.StartAsync();
        var folder = Directory.CreateTempSubdirectory("continuo-aws-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "from", "sub"));
        await File.WriteAllTextAsync(Path.Combine(folder, "from", "a.txt"), "a");
        await File.WriteAllBytesAsync(Path.Combine(folder, "from", "sub", "b ü+.bin"), new byte[9_000_000]);

        await AwsAsync("mb", "s3://files");
        await AwsAsync("sync", Path.Combine(folder, "from"), "s3://files/in");
        (await AwsAsync("ls", "s3://files/in/")).ShouldContain("PRE sub/");
        await AwsAsync("cp", "s3://files/in/a.txt", "s3://files/copy.txt");
        await AwsAsync("sync", "s3://files/in", Path.Combine(folder, "to"));
        await AwsAsync("rm", "s3://files/in", "--recursive");

        (await File.ReadAllBytesAsync(Path.Combine(folder, "to", "sub", "b ü+.bin"))).Length.ShouldBe(9_000_000);
        endpoint.Scratch.Store.List("files", "", "", 10).Select(o => o.Key).ShouldBe(["copy.txt"]);
        Directory.Delete(folder, recursive: true);

        Task<string> AwsAsync(params string[] arguments) => ScriptClient.AwsAsync(endpoint.Address, ScratchEndpoint.AccessKey, ScratchEndpoint.Secret, arguments);
    }
}
