namespace Continuo.Cli.Tests.Functions;

public sealed class ApplyTests : IAsyncLifetime
{
    private ClusterRun _run = null!;

    public async ValueTask InitializeAsync() => _run = await ClusterRun.StartAsync();

    public ValueTask DisposeAsync() => _run.DisposeAsync();

    [Fact]
    public async Task Apply_Twice_CreatesThenUpdates()
    {
        (await _run.ApplyAsync()).Out.ShouldStartWith("1 function created\n");
        (await _run.ApplyAsync()).Out.ShouldStartWith("1 function updated\n");

        _run.Cluster.Services["blur"].ShouldContain("\"script\":\"cat\\n\"");
        _run.Cluster.Requests.ShouldBe(["GET /system/services/blur", "POST /system/services", "GET /system/services/blur", "PUT /system/services"]);
    }

    [Fact]
    public async Task Apply_Delete_RemovesAndToleratesWhatIsGone()
    {
        await _run.ApplyAsync();
        var file = Path.Combine(_run.Folder, "functions.yaml");

        var (code, document) = await _run.JsonAsync("apply", file, "--delete");

        code.ShouldBe(0);
        document.GetProperty("functions")[0].GetProperty("action").GetString().ShouldBe("deleted");
        document.EnumerateObject().Last().Name.ShouldBe("diagnostics");
        (await _run.OfAsync("apply", file, "--delete", "--quiet")).ShouldBe((0, "1 function absent\n", ""));
    }

    [Fact]
    public async Task Apply_Refused_StandsAtTheFunction()
    {
        var (code, _, error) = await _run.ApplyAsync("memory: 13Ki");

        code.ShouldBe(1);
        error.ShouldStartWith($"{_run.Folder}/functions.yaml:6:15: warning CON1725: 'memory'");
        error.ShouldEndWith($"\n{_run.Folder}/functions.yaml:4:7: error CON2112: 'blur' is refused: Error creating the service: too small\n");
    }

    [Fact]
    public async Task Apply_WrongFile_SendsNothing()
    {
        var (code, _, error) = await _run.ApplyAsync("memory: lots");

        code.ShouldBe(1);
        error.ShouldContain("error CON1702");
        _run.Cluster.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Validate_FunctionsFile_IsCheckedWithoutACluster()
    {
        await _run.ApplyAsync("memory: lots");

        var (code, document) = await _run.JsonAsync("validate", Path.Combine(_run.Folder, "functions.yaml"));

        code.ShouldBe(1);
        (document.GetProperty("kind").GetString(), document.GetProperty("diagnostics")[0].GetProperty("code").GetString()).ShouldBe(("functions", "CON1702"));
        (await _run.OfAsync("validate", CommandLineRun.Sample("thumbnails/functions.yaml"))).Out.ShouldEndWith("valid functions file\n");
    }

    [Fact]
    public async Task Apply_ClusterNobodyKnows_WarnsAndTakesTheOneHere()
    {
        var (code, _, error) = await _run.ApplyAsync(cluster: "far-away");

        code.ShouldBe(0);
        error.ShouldContain("warning CON2111: There is no cluster 'far-away'");
    }

    [Fact]
    public async Task Apply_ClusterOfOscarCli_IsFound()
    {
        File.Delete(Path.Combine(_run.Folder, "serve.json"));
        _run.Write(".oscar-cli/config.yaml", $"oscar:\n  far-away: {{endpoint: \"{_run.Cluster.Endpoint}\", auth_user: me, auth_password: pass, ssl_verify: true}}\ndefault: far-away\n");

        (await _run.ApplyAsync(cluster: "far-away")).ShouldSatisfyAllConditions(run => run.Code.ShouldBe(0), run => run.Error.ShouldBe(""));
        (await _run.ApplyAsync(cluster: "default-cluster")).Code.ShouldBe(0);
        (await _run.OfAsync("functions", "--cluster", "far-away", "--quiet")).Out.ShouldBe("1 function\n");
    }
}
