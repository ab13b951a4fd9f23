namespace Continuo.Functions.Tests.Serving;

using System.Diagnostics;
using System.Text.Json;

using Continuo.Tests;

/// <summary>The small requests beside the repository that once went wrong: operations and conditions.</summary>
public sealed class OperationCaseTests
{
    private const string Python = "/usr/bin/python3";

    [Theory]
    [InlineData("unknown-subresource", "RenameObject 501 dst now b'precious' src now b'src'", "PutObjectAnnotation 501 object now b'precious'", "DeleteObjectAnnotation 501 object now 200", "DeleteBucketMetadataTableConfiguration 501 bucket now 200")]
    [InlineData("acl-public-read", "501 anonymous GET: 403")]
    [InlineData("copy-if-none-match", "{'If-None-Match': '*'} 412 b'dst'", "{'If-Match': '\"stale\"'} 412 b'dst'")]
    [InlineData("delete-if-match", "DELETE 412 object now: 200", "</DeleteResult>' object now: 200")]
    public async Task Case_OfTheSharedFolder_IsAnsweredAsWanted(string name, params string[] wanted)
    {
        var folder = SharedFolder.Path(Path.Combine("cases", "s3", name));
        Assert.SkipUnless(Directory.Exists(folder) && File.Exists(Python), "the case is not beside the repository, or python3 is absent");
        await using var scratch = await ScratchServer.StartAsync();
        var ready = Directory.CreateTempSubdirectory("continuo-case-").FullName;
        await File.WriteAllTextAsync(Path.Combine(ready, "secret"), scratch.Storage.SecretKey);
        await File.WriteAllTextAsync(Path.Combine(ready, "ready.json"), JsonSerializer.Serialize(new Dictionary<string, string>
        {
            ["s3"] = scratch.Storage.Endpoint.ToString().TrimEnd('/'),
            ["api"] = scratch.Server.Addresses.Api.ToString().TrimEnd('/'),
            ["accessKey"] = scratch.Storage.AccessKey,
            ["secretKeyFile"] = Path.Combine(ready, "secret"),
            ["user"] = scratch.Server.Addresses.User,
            ["passwordFile"] = scratch.Server.Addresses.PasswordFile,
        }));

        var start = new ProcessStartInfo(Python, ["-B", Directory.GetFiles(folder, "*.py").Single()]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["READY"] = Path.Combine(ready, "ready.json");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Directory.Delete(ready, recursive: true);

        process.ExitCode.ShouldBe(0, await error);
        wanted.ShouldAllBe(line => output.Contains(line, StringComparison.Ordinal), output);
    }
}
