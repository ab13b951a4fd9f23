namespace Continuo.Cli.Tests.Functions;

using System.Text;

/// <summary>What a command says it did, it did; else there is a word and another exit code.</summary>
public sealed class SaidAndDoneTests : IAsyncLifetime
{
    private ClusterRun _run = null!;

    public async ValueTask InitializeAsync()
    {
        _run = await ClusterRun.StartAsync();
        await _run.ApplyAsync();
    }

    public ValueTask DisposeAsync() => _run.DisposeAsync();

    [Fact]
    public async Task Remove_Folder_RemovesAllBelowItAndNothingBeside()
    {
        Store("slow/out/", "slow/out/a", "slow/out/deep/b", "slow/out-more", "slow/in/c", "other/x");

        (await _run.OfAsync("remove", "slow/out/", "slow/in/", "--quiet")).ShouldBe((0, "2 of 2 targets removed\n", ""));

        _run.Cluster.Storage.Objects.Keys.Order().ShouldBe(["other/x", "slow/out-more"]);
    }

    [Theory]
    [InlineData("slow/", "'slow/' is a whole bucket; nothing of it is removed. (name a folder of it, such as 'slow/FOLDER/'")]
    [InlineData("slow//", "'slow//' is a whole bucket")]
    [InlineData("/slow/", "'/slow/' begins with a slash")]
    [InlineData("/slow/b/", "'/slow/b/' begins with a slash")]
    [InlineData("/slow", "'/slow' begins with a slash")]
    [InlineData("/", "'/' begins with a slash")]
    public async Task Remove_WholeBucketOrSlashFirst_IsRefusedAndNothingGoes(string target, string message)
    {
        Store("slow/a", "slow/b/c");

        var (code, _, error) = await _run.OfAsync("remove", target);

        (code, _run.Cluster.Storage.Objects.Count).ShouldBe((1, 2));
        error.ShouldContain("error CON2172: " + message);
    }

    [Fact]
    public async Task Remove_StorageThatIsNotReachedAfterwards_SaysThatTheFunctionIsGone()
    {
        await _run.Cluster.Storage.StopAsync();

        var (code, text, error) = await _run.OfAsync("remove", "blur", "--delete-buckets");

        code.ShouldBe(0);
        text.ShouldContain("1 of 1 target removed");
        error.ShouldContain("warning CON2171: 'blur' is removed, but whether its buckets are gone is not known");
        _run.Cluster.Services.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Pending", 1, "error CON2170: The job 'j1' has no log yet: it waits.")]
    [InlineData("Suspended", 1, "error CON2170")]
    [InlineData("Running", 0, "")]
    [InlineData("Succeeded", 0, "")]
    public async Task Logs_Empty_AreAWordAndAnotherExitCodeOnlyForAJobThatWaits(string state, int wanted, string word)
    {
        _run.Cluster.Log = _ => "";
        _run.Cluster.Jobs.Add($$""" "j1":{"status":"{{state}}","creation_time":"2026-01-02T03:04:05Z"} """);

        foreach (var options in (string[][])[[], ["--quiet"]])
        {
            var (code, text, error) = await _run.OfAsync(["logs", "blur", .. options]);
            (code, text).ShouldBe((wanted, ""));
            error.ShouldStartWith(word);
            (error.Length > 0).ShouldBe(word.Length > 0);
        }
    }

    [Fact]
    public async Task Apply_ClusterThatIsNotReached_DoesNotSayThatTheFileIsEmpty()
    {
        await _run.Cluster.DisposeAsync();

        var (code, text, _) = await _run.OfAsync("apply", Path.Combine(_run.Folder, "functions.yaml"), "--quiet");

        (code, text).ShouldBe((1, "0 of 1 function applied\n"));
    }

    [Fact]
    public async Task Remove_BucketsThatStay_AreNamed()
    {
        Store("app/in/a");

        var (code, _, error) = await _run.OfAsync("remove", "blur", "--delete-buckets");

        code.ShouldBe(1);
        error.ShouldContain("CON2171: 'blur' is removed, but these buckets are still there: app.");
        _run.Cluster.Services.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("slow/out", "'slow/out/' removes all that is in that folder")]
    [InlineData("slow/none/", "There is no object 'slow/none/'")]
    [InlineData("slow/ou", "There is no object 'slow/ou'")]
    public async Task Remove_FolderWithoutSlashOrNothing_IsSaidAndNothingGoes(string target, string message)
    {
        Store("slow/out-1", "slow/out/a");

        var (code, _, error) = await _run.OfAsync("remove", target);

        (code, _run.Cluster.Storage.Objects.Count).ShouldBe((1, 2));
        error.ShouldContain(message);
    }

    [Fact]
    public async Task Get_Hyphen_WritesTheBytesToStandardOutput()
    {
        byte[] bytes = [0, 255, 13, 10, 200];
        _run.Cluster.Storage.Objects["app/x"] = bytes;

        (await _run.OfAsync("get", "app/x", "-")).ShouldBe((0, "", ""));

        _run.OutBytes.ToArray().ShouldBe(bytes);
        File.Exists("-").ShouldBeFalse();
    }

    [Theory]
    [InlineData("get", "app/", "-")]
    [InlineData("get", "app/in/a", "-", "--json")]
    public async Task Get_HyphenForMoreThanOneObject_IsWrongUse(params string[] arguments)
    {
        Store("app/in/a", "app/in/b");

        (await _run.OfAsync(arguments)).Code.ShouldBe(2);
        Directory.Exists("-").ShouldBeFalse();
    }

    [Fact]
    public async Task Run_OutputHyphen_IsStandardOutput()
    {
        var (code, text, _) = await _run.OfAsync("run", "blur", "-i", "hello", "-o", "-");

        code.ShouldBe(0);
        (text.Length + _run.OutBytes.Length).ShouldBeGreaterThan(0);
        File.Exists("-").ShouldBeFalse();
    }

    [Theory]
    [InlineData("functions:\n  aws:\n  - lambda: {name: hello}\n")]
    [InlineData("functions:\n  oscar: []\n")]
    public async Task Apply_NothingToApply_IsSaidWithAnotherExitCode(string text)
    {
        var (code, output, error) = await _run.OfAsync("apply", _run.Write("aws.yaml", text));

        code.ShouldBe(1);
        output.ShouldContain("nothing applied");
        error.ShouldContain("warning CON1723");
    }

    [Theory]
    [InlineData("container")]
    [InlineData("warm")]
    public async Task ValidateAndApply_RunThatIsNotOffered_SayTheSame(string run)
    {
        _run.Write("f.sh", "true\n");
        var file = _run.Write("run.yaml", $"functions:\n  oscar:\n  - local: {{name: f1, script: f.sh, run: {run}}}\n");

        var (validated, said, _) = await _run.OfAsync("validate", file);
        var (applied, _, error) = await _run.OfAsync("apply", file);

        (validated, applied).ShouldBe((1, 1));
        said.ShouldContain($"'run: {run}' is not offered yet");
        error.ShouldContain($"'run: {run}' is not offered yet");
        error.ShouldContain("run.yaml:3:");
        _run.Cluster.Services.Keys.ShouldBe(["blur"]);
    }

    [Theory]
    [InlineData("DirectedAcyclicGraph: {}\nComponents: {}\n", "This is a system description")]
    [InlineData("System: {components: []}\n", "This is a file of an application directory")]
    public async Task Apply_FileOfAnotherKind_IsNamed(string text, string message)
    {
        var (code, _, error) = await _run.OfAsync("apply", _run.Write("other.yaml", text));

        code.ShouldBe(1);
        error.ShouldContain(message);
        error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
    }

    private void Store(params string[] paths)
    {
        foreach (var path in paths)
        {
            _run.Cluster.Storage.Objects[path] = Encoding.UTF8.GetBytes(path);
        }
    }
}
