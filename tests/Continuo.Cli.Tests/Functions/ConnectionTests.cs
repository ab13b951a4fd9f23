namespace Continuo.Cli.Tests.Functions;

public sealed class ConnectionTests : IAsyncLifetime
{
    private ClusterRun _run = null!;

    public async ValueTask InitializeAsync() => _run = await ClusterRun.StartAsync();

    public ValueTask DisposeAsync() => _run.DisposeAsync();

    [Fact]
    public async Task Any_NoServer_SaysHowToStartOne()
    {
        File.Delete(Path.Combine(_run.Folder, "serve.json"));

        (await _run.OfAsync("functions")).ShouldBe(
            (1, "", "error CON2101: No server of this user is running. (start one with 'continuo serve', or name a cluster with --cluster)\n"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"ready\":")]
    [InlineData("[]")]
    [InlineData("{\"api\":\"nowhere\"}")]
    public async Task Any_BrokenServerFile_IsAsGoodAsNone(string text)
    {
        _run.Write("serve.json", text);

        (await _run.OfAsync("functions")).Error.ShouldStartWith("error CON2101");
    }

    [Fact]
    public async Task Any_ServerThatDied_IsNotReached()
    {
        await _run.Cluster.DisposeAsync();

        var (code, document) = await _run.JsonAsync("functions");

        code.ShouldBe(1);
        document.GetProperty("diagnostics")[0].GetProperty("code").GetString().ShouldBe("CON2103");
    }

    [Fact]
    public async Task Any_AddressUserAndPasswordFile_AreUsed()
    {
        var endpoint = _run.Cluster.Endpoint;
        var password = Path.Combine(_run.Folder, "password");

        (await _run.OfAsync("functions", "--cluster", endpoint, "--user", "me", "--password-file", password)).Code.ShouldBe(0);
        (await _run.OfAsync("functions", "--cluster", endpoint)).Error.ShouldContain("error CON2104");
        (await _run.OfAsync("functions", "--password-file", "nowhere")).Error.ShouldStartWith("nowhere: error CON2110");
        (await _run.OfAsync("functions", "--cluster", "ftp://x")).Code.ShouldBe(2);
        (await _run.OfAsync("functions", "--cluster", "nobody")).Error.ShouldStartWith("error CON2102");
    }
}
