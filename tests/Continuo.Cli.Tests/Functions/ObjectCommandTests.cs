namespace Continuo.Cli.Tests.Functions;

using System.Text;

public sealed class ObjectCommandTests : IAsyncLifetime
{
    private ClusterRun _run = null!;

    public async ValueTask InitializeAsync()
    {
        _run = await ClusterRun.StartAsync();
        await _run.ApplyAsync();
    }

    public ValueTask DisposeAsync() => _run.DisposeAsync();

    [Fact]
    public async Task Put_IntoAFunction_GoesToItsFirstInput()
    {
        var (code, document) = await _run.JsonAsync("put", "blur", _run.Write("a.txt", "aaa"));

        code.ShouldBe(0);
        document.GetProperty("objects")[0].GetProperty("key").GetString().ShouldBe("in/a.txt");
        Encoding.UTF8.GetString(_run.Cluster.Storage.Objects["app/in/a.txt"]).ShouldBe("aaa");
    }

    [Fact]
    public async Task Put_Folder_KeepsPathsInside()
    {
        _run.Write("many/1", "x");
        _run.Write("many/deep/2", "y");

        (await _run.OfAsync("put", "store/here", Path.Combine(_run.Folder, "many"), "--quiet")).ShouldBe((0, "2 files put, 2 B\n", ""));

        _run.Cluster.Storage.Objects.Keys.Order().ShouldBe(["store/here/1", "store/here/deep/2"]);
    }

    [Fact]
    public async Task Put_Wait_EndsWithTheJobs()
    {
        var (code, document) = await _run.JsonAsync("put", "blur", _run.Write("a.txt", "a"), _run.Write("b.txt", "b"), "--wait");

        code.ShouldBe(0);
        document.GetProperty("jobs").EnumerateArray().Select(job => job.GetProperty("state").GetString()).ShouldBe(["Succeeded", "Succeeded"]);
        document.GetProperty("jobs")[0].GetProperty("measured").GetProperty("script_ms").GetDouble().ShouldBe(1_500);
    }

    [Fact]
    public async Task Put_WaitForAJobThatFails_IsNegative()
    {
        var (code, _, error) = await _run.OfAsync("put", "app/in", _run.Write("bad.txt", "a"), "--wait");

        code.ShouldBe(1);
        error.ShouldStartWith("error CON2109: Job job-0 failed.");
    }

    [Fact]
    public async Task Put_WrongTargets_AreSaid()
    {
        var file = _run.Write("a.txt", "a");

        (await _run.OfAsync("put", "blurr", file)).Error.ShouldMatch("error CON2105.*did you mean .blur.");
        (await _run.OfAsync("put", "blur", "nowhere.txt")).Error.ShouldStartWith("nowhere.txt: error CON2107");
        await _run.ApplyAsync("cpu: 1");
        (await _run.OfAsync("put", "blur", file)).Error.ShouldStartWith("error CON2106");
    }

    [Fact]
    public async Task Get_ObjectFolderAndOutputs_BecomeFiles()
    {
        Store("app/out/a", "app/out/deep/b", "app/outside");
        var to = Path.Combine(_run.Folder, "got") + "/";

        (await _run.OfAsync("get", "app/out/a", to + "one")).Code.ShouldBe(0);
        File.ReadAllText(to + "one").ShouldBe("app/out/a");
        (await _run.OfAsync("get", "app/out/a", to)).Code.ShouldBe(0);
        File.Exists(to + "a").ShouldBeTrue();
        (await _run.OfAsync("get", "app/out", to + "folder", "--quiet")).Out.ShouldBe("2 objects got, 23 B\n");
        File.ReadAllText(to + "folder/deep/b").ShouldBe("app/out/deep/b");
        (await _run.OfAsync("get", "blur", to + "outputs", "--quiet")).Out.ShouldBe("2 objects got, 23 B\n");
        (await _run.OfAsync("get", "app/none", to)).Error.ShouldStartWith("error CON2108");
    }

    [Fact]
    public async Task Get_KeyThatLeadsOut_IsNotFetched()
    {
        Store("app/out/../../evil");

        (await _run.OfAsync("get", "app/out/", Path.Combine(_run.Folder, "got"))).Error.ShouldContain("leads out");

        Directory.EnumerateFiles(_run.Folder, "evil", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task Ls_BucketsAndObjects_AreListed()
    {
        Store("app/in/a", "app/in/b", "app/x", "other/y");

        (await _run.OfAsync("ls")).Out.ShouldBe("app\nother\n");
        var (_, document) = await _run.JsonAsync("ls", "app/in/");
        document.GetProperty("objects").EnumerateArray().Select(entry => entry.GetProperty("key").GetString()).ShouldBe(["in/a", "in/b"]);
        (await _run.OfAsync("ls", "nobody")).Error.ShouldContain("there is no bucket nobody");
    }

    [Fact]
    public async Task Remove_SeveralTargets_OneThatIsMissingDoesNotKeepTheOthers()
    {
        Store("app/in/a");

        var (code, text, error) = await _run.OfAsync("remove", "nobody", "app/in/none", "app/in/a", "blur", "--delete-buckets", "--quiet");

        code.ShouldBe(1);
        text.ShouldBe("2 of 4 targets removed\n");
        error.ShouldContain("CON2105");
        error.ShouldContain("CON2108");
        _run.Cluster.Storage.Objects.ShouldBeEmpty();
        _run.Cluster.Services.ShouldBeEmpty();
    }

    private void Store(params string[] paths)
    {
        foreach (var path in paths)
        {
            _run.Cluster.Storage.Objects[path] = Encoding.UTF8.GetBytes(path);
        }
    }
}
