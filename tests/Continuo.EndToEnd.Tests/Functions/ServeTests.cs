namespace Continuo.EndToEnd.Tests.Functions;

using System.Runtime.Versioning;
using System.Text;

using Continuo.Oscar.Client;
using Continuo.Oscar.Services;

/// <summary>The life of a server: how it starts, what it keeps, how it ends.</summary>
[SupportedOSPlatform("linux")]
public sealed class ServeTests(ITestOutputHelper output) : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const long MostIdleBytes = 120L << 20;

    /// <summary>Ready is promised within a second; this many are forgiven where other tests run beside it.</summary>
    private static readonly TimeSpan MostStart = TimeSpan.FromSeconds(5);

    /// <summary>An idle server is watched as long as this before its memory counts.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Start_Json_IsOneReadyLineWithoutSecrets()
    {
        using var server = new ServeProcess(_folder.Root);
        ContinuoProcess.Run("--version").ExitCode.ShouldBe(0);

        await server.StartAsync();

        var ready = server.Ready;
        var secret = (await File.ReadAllTextAsync(ready.GetProperty("secretKeyFile").GetString()!)).Trim();
        var password = (await File.ReadAllTextAsync(ready.GetProperty("passwordFile").GetString()!)).Trim();
        ready.EnumerateObject().Select(m => m.Name).ShouldBe(["ready", "api", "s3", "lambda", "gateway", "metrics", "user", "passwordFile", "accessKey", "secretKeyFile"]);
        ready.GetProperty("ready").GetBoolean().ShouldBeTrue();
        ready.GetProperty("api").GetString()!.ShouldMatch(@"^http://127\.0\.0\.1:\d+$");
        ready.GetProperty("s3").GetString()!.ShouldMatch(@"^http://127\.0\.0\.1:\d+$");
        ready.GetRawText().ShouldNotContain(secret);
        ready.GetRawText().ShouldNotContain(password);
        (await server.Client.HealthAsync()).ShouldBe("Ok");
        server.StartTime.ShouldBeLessThan(MostStart);
        output.WriteLine($"ready after {server.StartTime.TotalSeconds:0.00} s");
    }

    [Fact]
    public async Task Start_Again_KeepsCredentialsForTheOwnerOnly()
    {
        using var server = new ServeProcess(_folder.Root);
        await server.StartAsync();
        var files = (string[])[server.Ready.GetProperty("passwordFile").GetString()!, server.Ready.GetProperty("secretKeyFile").GetString()!];
        var (key, secrets) = (server.Ready.GetProperty("accessKey").GetString(), files.Select(File.ReadAllText).ToList());

        (await server.StopAsync()).ShouldBe(0);
        await server.StartAsync();

        files.Select(File.GetUnixFileMode).ShouldAllBe(mode => mode == OwnerOnly);
        files.Select(File.ReadAllText).ShouldBe(secrets);
        server.Ready.GetProperty("accessKey").GetString().ShouldBe(key);
    }

    [Fact]
    public async Task Terminate_JobRuns_ItEndsFirst()
    {
        using var server = new ServeProcess(_folder.Root);
        var go = _folder.PathOf("go");
        await server.StartAsync();
        await server.Client.CreateAsync(Service("slow", $"until [ -e '{go}' ]; do sleep 0.02; done\n"));
        await server.Client.StartJobAsync("slow", default);
        await Polling.UntilAsync(async () => (await server.Client.AllJobsAsync("slow")).Any(j => j.State == JobState.Running), "the job runs");

        server.Terminate();
        await Polling.UntilAsync(async () => !await AnswersAsync(server), "the server takes no more requests");
        await File.WriteAllTextAsync(go, "");

        (await server.EndAsync()).ShouldBe(0);
        await server.StartAsync();
        var job = (await server.Client.AllJobsAsync("slow")).ShouldHaveSingleItem();
        (job.State, job.Tries).ShouldBe((JobState.Succeeded, 1));
    }

    [Fact]
    public async Task Watch_ScriptChanges_IsApplied()
    {
        using var server = new ServeProcess(_folder.Root);
        _folder.Write("say.sh", "echo one\n");
        var file = _folder.Write("functions.yaml", "functions:\n  oscar:\n  - local:\n      name: say\n      script: say.sh\n");
        await server.StartAsync("--functions", file, "--watch");
        (await AnswerAsync(server, "say")).ShouldBe("one\n");

        _folder.Write("say.sh", "echo two\n");

        await Polling.UntilAsync(async () => await AnswerAsync(server, "say") == "two\n", "the new script runs");
    }

    [Fact]
    public async Task Start_PortOrFolderTaken_IsALineWithAHint()
    {
        using var server = new ServeProcess(_folder.Root);
        await server.StartAsync();
        var port = new Uri(server.Ready.GetProperty("api").GetString()!).Port;

        var samePort = ContinuoProcess.RunBeside(_folder.Root, "serve", "--data", _folder.PathOf("other"), "--port", $"{port}", "--s3-port", "0").ShouldBeCalm();
        var sameFolder = ContinuoProcess.RunBeside(_folder.Root, "serve", "--data", _folder.PathOf("data"), "--port", "0", "--s3-port", "0").ShouldBeCalm();

        (samePort.ExitCode, sameFolder.ExitCode).ShouldBe((1, 1));
        samePort.Error.ShouldBe($"error CON2153: Port {port} is in use. (stop what uses it, or give another one: --port PORT (0: a free one))\n");
        sameFolder.Error.ShouldBe($"error CON2152: Another server uses {_folder.PathOf("data")}. (stop it, or give another folder with --data)\n");
    }

    [Fact]
    public async Task Idle_Memory_IsSmall()
    {
        using var server = new ServeProcess(_folder.Root);
        await server.StartAsync();
        var settled = DateTime.UtcNow + Settling;

        await Polling.UntilAsync(() => Task.FromResult(DateTime.UtcNow > settled), "the server has settled");

        output.WriteLine($"{server.MemoryBytes >> 20} MiB");
        server.MemoryBytes.ShouldBeLessThanOrEqualTo(MostIdleBytes);
    }

    private static ServiceDefinition Service(string name, string script) => new() { Name = name, Script = script };

    private static async Task<string> AnswerAsync(ServeProcess server, string service) => Encoding.UTF8.GetString(await server.Client.RunAsync(service, default));

    private static async Task<bool> AnswersAsync(ServeProcess server)
    {
        try
        {
            await server.Client.HealthAsync();
            return true;
        }
        catch (OscarException)
        {
            return false;
        }
    }
}
