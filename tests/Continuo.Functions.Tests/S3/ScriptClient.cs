namespace Continuo.Functions.Tests.S3;

using System.Diagnostics;

/// <summary>The clients of Debian: boto3 and the command line of AWS. Where they are absent, the test is skipped, and says so.</summary>
internal static class ScriptClient
{
    private const string Python = "/usr/bin/python3";
    private const string CommandLine = "/usr/bin/aws";

    /// <summary>Runs a script of this folder, which prints <c>done</c> at its end.</summary>
    public static async Task RunScriptAsync(string script, params string[] arguments)
    {
        Assert.SkipUnless(File.Exists(Python) && (await RunAsync(Python, ["-c", "import boto3"], "", "")).Code == 0, "Debian's python3-boto3 is absent");
        var (code, output) = await RunAsync(Python, [Path.Combine(AppContext.BaseDirectory, "S3", script), .. arguments], "", "");
        code.ShouldBe(0, output);
        output.ShouldEndWith("done\n");
    }

    /// <summary>Runs <c>aws s3</c>. A call that takes longer than five seconds fails, and none is tried again.</summary>
    public static async Task<string> AwsAsync(Uri address, string accessKey, string secret, params string[] arguments)
    {
        Assert.SkipUnless(File.Exists(CommandLine), "Debian's awscli is absent");
        var (code, output) = await RunAsync(CommandLine, ["--endpoint-url", address.ToString(), "--cli-read-timeout", "5", "s3", .. arguments], accessKey, secret);
        code.ShouldBe(0, output);
        return output;
    }

    private static async Task<(int Code, string Output)> RunAsync(string program, string[] arguments, string accessKey, string secret)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["AWS_ACCESS_KEY_ID"] = accessKey;
        start.Environment["AWS_SECRET_ACCESS_KEY"] = secret;
        start.Environment["AWS_DEFAULT_REGION"] = "us-east-1";
        start.Environment["AWS_CONFIG_FILE"] = start.Environment["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null";
        start.Environment["AWS_MAX_ATTEMPTS"] = "1";
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await error + output);
    }
}
