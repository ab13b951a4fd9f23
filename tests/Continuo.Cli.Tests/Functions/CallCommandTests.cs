namespace Continuo.Cli.Tests.Functions;

public sealed class CallCommandTests : IAsyncLifetime
{
    private ClusterRun _run = null!;

    public async ValueTask InitializeAsync()
    {
        _run = await ClusterRun.StartAsync();
        await _run.ApplyAsync();
        _run.Cluster.Jobs.AddRange(
        [
            """ "j1":{"status":"Failed","creation_time":"2026-01-02T03:04:05Z","start_time":"2026-01-02T03:04:07Z","finish_time":"2026-01-02T03:04:10Z","exit_code":2} """,
            """ "j2":{"status":"Running","creation_time":"2026-01-02T03:05:05Z","start_time":"2026-01-02T03:05:07Z"} """,
            """ "j3":{"status":"Pending","creation_time":"2026-01-02T03:05:04Z"} """,
        ]);
    }

    public ValueTask DisposeAsync() => _run.DisposeAsync();

    [Fact]
    public async Task Run_Text_IsAnsweredDecoded()
    {
        (await _run.OfAsync("run", "blur", "-i", "Hello, Wörld")).ShouldBe((0, "Hello, Wörld", ""));
        (await _run.OfAsync("run", "blur", "-i", "Hello", "--raw")).Out.ShouldBe("SGVsbG8=");
    }

    [Theory]
    [InlineData("done\n")]
    [InlineData("two words\n")]
    public async Task Run_AnswerIsText_IsLeftAsItIs(string answer)
    {
        _run.Cluster.Answer = answer;

        (await _run.OfAsync("run", "blur")).Out.ShouldBe(answer);
    }

    [Fact]
    public async Task Run_FileToFile_KeepsEveryByte()
    {
        byte[] bytes = [0, 255, 10, 13, 200];
        var input = Path.Combine(_run.Folder, "input");
        var output = Path.Combine(_run.Folder, "output");
        await File.WriteAllBytesAsync(input, bytes);

        (await _run.OfAsync("run", "blur", "-f", input, "-o", output, "--quiet")).Code.ShouldBe(0);

        (await File.ReadAllBytesAsync(output)).ShouldBe(bytes);
        (await _run.JsonAsync("run", "blur", "-f", input)).Document.GetProperty("base64").GetBytesFromBase64().ShouldBe(bytes);
    }

    [Fact]
    public async Task Run_FunctionThatFails_TellsWhatItWrote()
    {
        _run.Cluster.Answer = "sorry";

        (await _run.OfAsync("run", "fails")).ShouldBe((1, "", "error CON2109: The function 'fails' failed: sorry\n"));
    }

    [Fact]
    public async Task Run_WrongInputs_AreSaid()
    {
        (await _run.OfAsync("run", "blur", "-i", "x", "-f", "y")).Code.ShouldBe(2);
        (await _run.OfAsync("run", "blur", "-f", "nowhere")).Error.ShouldStartWith("nowhere: error CON2107");
    }

    [Fact]
    public async Task Invoke_Function_TellsTheJob() => (await _run.OfAsync("invoke", "blur", "-i", "x")).ShouldBe((0, "blur-1\n", ""));

    [Fact]
    public async Task Logs_WithoutJob_AreThoseOfTheLatest()
    {
        (await _run.OfAsync("logs", "blur")).Out.ShouldBe("log of j2\n");
        (await _run.OfAsync("logs", "blur", "j1", "-t")).Out.ShouldBe("log of j1\n");
        _run.Cluster.Requests.Last().ShouldBe("GET /system/logs/blur/j1?timestamps=true");
        (await _run.OfAsync("logs", "blur", "j1", "--latest")).Code.ShouldBe(2);
        _run.Cluster.Jobs.Clear();
        (await _run.OfAsync("logs", "blur")).Error.ShouldStartWith("error CON2113");
    }

    [Fact]
    public async Task Logs_Follow_GivesTheLinesOnce()
    {
        (await _run.OfAsync("logs", "blur", "j1", "-f")).ShouldBe((0, "one\ntwo\nthree\n", ""));
        (await _run.JsonAsync("logs", "blur", "j1", "-f")).Document.GetProperty("log").GetString().ShouldBe("one\ntwo\nthree\n");
    }

    [Fact]
    public async Task Jobs_Function_AreATableOldestFirst()
    {
        var (code, screen, _) = await _run.OfAsync("jobs", "blur");

        code.ShouldBe(0);
        screen.ShouldMatchApproved(c => c.NoDiff());
        (await _run.OfAsync("jobs", "blur", "--state", "failed", "--quiet")).Out.ShouldBe("1 job: 1 failed\n");
        (await _run.OfAsync("jobs", "blur", "--state", "odd")).Code.ShouldBe(2);
        (await _run.OfAsync("jobs", "nobody")).Error.ShouldStartWith("error CON2105");
    }

    [Fact]
    public async Task Jobs_Actions_AreAsked()
    {
        var (_, document) = await _run.JsonAsync("jobs", "blur", "--cancel", "j2", "--redrive", "--process-existing");

        document.EnumerateObject().Select(member => member.Name).ShouldBe(["function", "cancelled", "redriven", "started", "jobs", "diagnostics"]);
        document.GetProperty("redriven").GetInt32().ShouldBe(3);
        _run.Cluster.Requests.ShouldContain("POST /system/logs/blur/j2/cancel");
        (await _run.OfAsync("jobs", "blur", "--redrive", "--quiet")).Out.ShouldBe("3 redriven; 3 jobs: 1 running, 1 pending, 1 failed\n");
    }

    [Fact]
    public async Task Functions_Cluster_AreATable()
    {
        var (code, screen, _) = await _run.OfAsync("functions");

        code.ShouldBe(0);
        screen.Replace(_run.Cluster.Endpoint, "http://here", StringComparison.Ordinal).ShouldMatchApproved(c => c.NoDiff());
        var (_, document) = await _run.JsonAsync("functions");
        document.GetProperty("functions")[0].GetProperty("jobs").GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal)
            .ShouldBe("""{"suspended":0,"pending":1,"running":1,"succeeded":0,"failed":1}""");
    }
}
