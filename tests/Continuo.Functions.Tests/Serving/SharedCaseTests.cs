namespace Continuo.Functions.Tests.Serving;

using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

using Continuo.Tests;

/// <summary>Requests of real clients that once went wrong, as they lie in the folder of public instances; skipped where that is absent.</summary>
public sealed class SharedCaseTests
{
    [Theory]
    [InlineData("early-error-keepalive/repro2.py", "(?s)(good 200 .*){3}")]
    [InlineData("early-error-keepalive/wire.py", @"404 Not Found' Connection header: \[b'close'\]")]
    [InlineData("expect-zero-length/repro.py", "(?s)empty 200 .*second 200 .*third 200 ")]
    [InlineData("expect-zero-length/wire.py", "(?s)length 0 [^\n]*100 Continue.*missing bucket [^\n]*404 Not Found[^\n]*close")]
    [InlineData("complete-checksum/repro.py", "(?s)FULL_OBJECT [^\n]* 200 .*COMPOSITE [^\n]* 200 ")]
    [InlineData("complete-retry/repro.py", "200 \n200 \n")]
    [InlineData("aws-chunked-unsigned-payload/repro.py", "400 InvalidArgument")]
    [InlineData("virtual-host/repro.sh", "(?s)virtual host: 200.*bucket 'report' exists now: 404   object vh-a/report: 200.*bucket vh-b exists now: 200")]
    public async Task Case_OfAClient_IsAnsweredAsItShouldBe(string script, string wanted)
    {
        var path = SharedFolder.Path($"cases/s3/{script}");
        Assert.SkipUnless(File.Exists(path), $"{script} is not among the public cases");
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Objects.CreateBucketAsync("expect-bkt");
        await scratch.Objects.CreateBucketAsync("case-bkt");

        var (output, error) = await RunAsync(scratch, path);

        Assert.SkipWhen(error.Contains("No module named 'boto3'", StringComparison.Ordinal), "Debian's python3-boto3 is absent");
        output.ShouldMatch(wanted, error);
        Regex.IsMatch(output, "SignatureDoesNotMatch|400 Bad Request").ShouldBeFalse(output);
    }

    private static async Task<(string Output, string Error)> RunAsync(ScratchServer scratch, string path)
    {
        var ready = Path.Combine(Path.GetDirectoryName(scratch.DataFolder)!, "ready.json");
        var addresses = scratch.Server.Addresses;
        await File.WriteAllTextAsync(ready, JsonSerializer.Serialize(new
        {
            s3 = addresses.S3.GetLeftPart(UriPartial.Authority),
            api = addresses.Api.GetLeftPart(UriPartial.Authority),
            accessKey = addresses.AccessKey,
            secretKeyFile = addresses.SecretKeyFile,
            user = addresses.User,
            passwordFile = addresses.PasswordFile,
        }));
        var program = Path.GetExtension(path) == ".sh" ? "/bin/sh" : "/usr/bin/python3";
        var start = new ProcessStartInfo(program, [path]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["READY"] = ready;
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (output, await error);
    }
}
