namespace Continuo.Functions.Tests.S3;

using System.Diagnostics;

/// <summary>The endpoint as the clients of Debian see it: boto3 and the command line of AWS.</summary>
public sealed class ScriptClientTests
{
    private const string Python = "/usr/bin/python3";
    private const string CommandLine = "/usr/bin/aws";

    [Fact]
    public async Task Boto3_Defaults_Work()
    {
        Assert.SkipUnless(File.Exists(Python) && (await RunAsync(Python, "-c", "import boto3")).Code == 0, "Debian's python3-boto3 is absent");
        await using var endpoint = await ScratchEndpoint.StartAsync();

        var (code, output) = await RunAsync(
            Python, Path.Combine(AppContext.BaseDirectory, "S3", "boto3_client.py"), endpoint.Address.ToString().TrimEnd('/'), ScratchEndpoint.AccessKey, ScratchEndpoint.Secret);

        code.ShouldBe(0, output);
        output.ShouldEndWith("done\n");
    }

    [Fact]
    public async Task CommandLine_CopySyncListRemove_Work()
    {
        Assert.SkipUnless(File.Exists(CommandLine), "Debian's awscli is absent");
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

        async Task<string> AwsAsync(params string[] arguments)
        {
            var (code, output) = await RunAsync(CommandLine, ["--endpoint-url", endpoint.Address.ToString(), "s3", .. arguments]);
            code.ShouldBe(0, output);
            return output;
        }
    }

    private static async Task<(int Code, string Output)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["AWS_ACCESS_KEY_ID"] = ScratchEndpoint.AccessKey;
        start.Environment["AWS_SECRET_ACCESS_KEY"] = ScratchEndpoint.Secret;
        start.Environment["AWS_DEFAULT_REGION"] = "us-east-1";
        start.Environment["AWS_CONFIG_FILE"] = start.Environment["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null";
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await error + output);
    }
}
