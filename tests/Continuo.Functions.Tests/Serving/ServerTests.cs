namespace Continuo.Functions.Tests.Serving;

using System.Collections.Immutable;
using System.Net;

using Continuo.Functions.Serving;
using Continuo.Oscar.Client;
using Continuo.Oscar.Services;

public sealed class ServerTests
{
    private const string Upper = "tr a-z A-Z < \"$INPUT_FILE_PATH\" > \"$TMP_OUTPUT_DIR/$(basename \"$INPUT_FILE_PATH\")\"\n";
    private const string Count = "wc -c < \"$INPUT_FILE_PATH\" | tr -d ' ' > \"$TMP_OUTPUT_DIR/$(basename \"$INPUT_FILE_PATH\").count\"\n";

    [Fact]
    public async Task Put_ChainOfTwo_EachObjectComesOutOnce()
    {
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Client.CreateAsync(ScratchServer.Service("upper", Upper, "app/in", "app/mid"));
        await scratch.Client.CreateAsync(ScratchServer.Service("count", Count, "app/mid", "app/out"));

        foreach (var name in (string[])["a.txt", "b c+d.txt", "ü.txt", "deep/er.txt"])
        {
            await scratch.PutAsync("app", $"in/{name}", "hello\n");
        }

        await scratch.PutAsync("app", "in2/x", "not an input");
        await scratch.OverAsync("upper", 4);
        var jobs = await scratch.OverAsync("count", 4);

        jobs.Length.ShouldBe(4);
        jobs.ShouldAllBe(j => j.State == JobState.Succeeded && j.ExitCode == 0 && j.Tries == 1);
        jobs.ShouldAllBe(j => j.Measured["cpu_seconds"] >= 0 && j.Measured["script_ms"] > 0 && j.Inputs.Length == 1 && j.Outputs.Length == 1);
        (await scratch.KeysAsync("app", "out/")).ShouldBe(["out/a.txt.count", "out/b c+d.txt.count", "out/er.txt.count", "out/ü.txt.count"]);
        (await scratch.GetAsync("app", "mid/b c+d.txt")).ShouldBe("HELLO\n");
        (await scratch.GetAsync("app", "out/ü.txt.count")).ShouldBe("6\n");
    }

    [Fact]
    public async Task Job_ThatFails_IsTriedAgainThenBecomesADeadLetter()
    {
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Client.CreateAsync(ScratchServer.Service("bad", "echo no luck; exit 3\n", "app/in") with { DeadLetter = "dead/letters" });

        await scratch.PutAsync("app", "in/a", "x");
        var job = (await scratch.OverAsync("bad"))[0];

        job.State.ShouldBe(JobState.Failed);
        job.ExitCode.ShouldBe(3);
        job.Reason.ShouldBe("Error");
        job.Tries.ShouldBe(3);
        (await scratch.GetAsync("dead", $"letters/{job.Name}.json")).ShouldContain("\"key\":\"in%2Fa\"");
        (await scratch.Client.LogAsync("bad", job.Name)).ShouldContain("no luck");
        (await scratch.Client.RedriveAsync("bad")).ShouldBe(1);
        (await scratch.OverAsync("bad")).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Job_ThatSucceedsAtItsSecondTry_HasItsOutputsOnce()
    {
        await using var scratch = await ScratchServer.StartAsync();
        var mark = Path.Combine(scratch.DataFolder, "mark");
        await scratch.Client.CreateAsync(ScratchServer.Service("flaky", $"echo x > \"$TMP_OUTPUT_DIR/f\"; [ -e {mark} ] || {{ touch {mark}; exit 1; }}\n", "app/in", "app/out"));

        await scratch.PutAsync("app", "in/a", "x");
        var job = (await scratch.OverAsync("flaky"))[0];

        job.State.ShouldBe(JobState.Succeeded);
        job.Tries.ShouldBe(2);
        (await scratch.KeysAsync("app", "out/")).ShouldBe(["out/f"]);
    }

    [Fact]
    public async Task Run_Script_AnswersWithItsOutput()
    {
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Client.CreateAsync(ScratchServer.Service("say", "echo \"got $(cat \"$INPUT_FILE_PATH\")\"\n"));
        await scratch.Client.CreateAsync(ScratchServer.Service("fail", "echo sorry; exit 1\n"));

        System.Text.Encoding.UTF8.GetString(await scratch.Client.RunAsync("say", "hello"u8.ToArray())).Trim().ShouldBe("got hello");
        var refusal = await Should.ThrowAsync<OscarException>(() => scratch.Client.RunAsync("fail", "x"u8.ToArray()));

        refusal.Status.ShouldBe(HttpStatusCode.InternalServerError);
        refusal.Message.ShouldContain("sorry");
    }

    [Fact]
    public async Task Cancel_RunningJob_EndsItForGood()
    {
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Client.CreateAsync(ScratchServer.Service("slow", "echo begun; sleep 60\n", "app/in"));
        await scratch.PutAsync("app", "in/a", "x");
        var running = await Running(scratch, "slow");

        await scratch.Client.CancelJobAsync("slow", running.Name);
        var job = (await scratch.OverAsync("slow"))[0];

        (job.State, job.Reason, job.Tries).ShouldBe((JobState.Failed, "Cancelled", 1));
    }

    [Fact]
    public async Task Stop_WhileAJobRuns_ItRunsAgainAtTheNextStart()
    {
        await using var scratch = await ScratchServer.StartAsync();
        var gate = Path.Combine(scratch.DataFolder, "gate");
        await scratch.Client.CreateAsync(ScratchServer.Service("gated", $"echo x > \"$TMP_OUTPUT_DIR/f\"; while [ ! -e {gate} ]; do sleep 0.02; done\n", "app/in", "app/out"));
        await scratch.PutAsync("app", "in/a", "x");
        await Running(scratch, "gated");

        await scratch.RestartAsync();
        await File.WriteAllTextAsync(gate, "");
        var job = (await scratch.OverAsync("gated"))[0];

        job.State.ShouldBe(JobState.Succeeded);
        (await scratch.KeysAsync("app", "out/")).ShouldBe(["out/f"]);
    }

    [Fact]
    public async Task Process_ObjectsThatWereThereBefore_StartsEachOnce()
    {
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Client.CreateAsync(ScratchServer.Service("first", "true\n", "app/other"));
        await scratch.PutAsync("app", "in/a", "x");
        await scratch.PutAsync("app", "in/b", "x");
        await scratch.Client.CreateAsync(ScratchServer.Service("late", Upper, "app/in", "app/out"));

        (await scratch.Client.ProcessExistingAsync("late")).ShouldBe(2);
        (await scratch.Client.ProcessExistingAsync("late")).ShouldBe(0);

        (await scratch.OverAsync("late", 2)).Length.ShouldBe(2);
    }

    [Fact]
    public async Task StartJob_SameStorageEventTwice_RunsOnce()
    {
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Client.CreateAsync(ScratchServer.Service("once", "true\n"));
        var body = """{"Records":[{"eventSource":"minio:s3","s3":{"bucket":{"name":"bbb"},"object":{"key":"k","eTag":"e","sequencer":"1"}}}]}"""u8.ToArray();
        await scratch.Client.CreateAsync(ScratchServer.Service("other", "true\n", "bbb/x"));
        await scratch.PutAsync("bbb", "k", "x");

        // As a storage delivers it, not as the client encodes inputs of people.
        using var sender = new HttpClient { BaseAddress = scratch.Server.Addresses.Api };
        sender.DefaultRequestHeaders.Authorization = new("Bearer", (await scratch.Client.ServiceAsync("once"))!.Token);
        (await sender.PostAsync("/job/once", new ByteArrayContent(body))).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await sender.PostAsync("/job/once", new ByteArrayContent(body))).StatusCode.ShouldBe(HttpStatusCode.Created);
        await scratch.OverAsync("once");

        (await scratch.Client.AllJobsAsync("once")).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Chain_ThatFeedsItself_IsStopped()
    {
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Client.CreateAsync(ScratchServer.Service("ping", Upper, "app/a", "app/b"));
        await scratch.Client.CreateAsync(ScratchServer.Service("pong", Upper, "app/b", "app/a"));

        await scratch.PutAsync("app", "a/x", "x");
        var jobs = await Until(async () => (await scratch.Client.AllJobsAsync("ping")).Concat(await scratch.Client.AllJobsAsync("pong")).ToList(), all => all.Any(j => j.Reason == "Loop"));

        jobs.Count.ShouldBe(33);
        jobs.Count(j => j.State == JobState.Failed).ShouldBe(1);
    }

    [Fact]
    public async Task Start_SecondServerOnOneFolder_IsRefused()
    {
        await using var scratch = await ScratchServer.StartAsync();

        var refusal = await Should.ThrowAsync<ServeException>(() => FunctionsServer.StartAsync(new ServeOptions { DataFolder = scratch.DataFolder, Port = 0, S3Port = 0 }));

        refusal.Fault.ShouldBe(ServeFault.DataFolder);
    }

    [Fact]
    public async Task Start_PortInUseOrOpenToOthersWithoutPassword_IsRefused()
    {
        await using var scratch = await ScratchServer.StartAsync();
        var folder = Path.Combine(scratch.DataFolder, "other");

        (await Should.ThrowAsync<ServeException>(() => FunctionsServer.StartAsync(new ServeOptions { DataFolder = folder, Port = scratch.Server.Addresses.Api.Port, S3Port = 0 }))).Fault.ShouldBe(ServeFault.Address);
        (await Should.ThrowAsync<ServeException>(() => FunctionsServer.StartAsync(new ServeOptions { DataFolder = folder, Bind = IPAddress.Any, Port = 0, S3Port = 0 }))).Fault.ShouldBe(ServeFault.Password);
    }

    [Fact]
    public async Task Start_FolderOfALaterVersion_IsRefusedAndNotKept()
    {
        var folder = Directory.CreateTempSubdirectory("continuo-later-");
        var file = Path.Combine(folder.FullName, "version");
        var options = new ServeOptions { DataFolder = folder.FullName, Port = 0, S3Port = 0 };
        await File.WriteAllTextAsync(file, "99\n");

        (await Should.ThrowAsync<ServeException>(() => FunctionsServer.StartAsync(options))).Message.ShouldContain("not written by this version");
        await File.WriteAllTextAsync(file, "");
        await (await FunctionsServer.StartAsync(options)).DisposeAsync();

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Start_DataFolderIsAFile_IsRefused()
    {
        var file = Path.GetTempFileName();

        (await Should.ThrowAsync<ServeException>(() => FunctionsServer.StartAsync(new ServeOptions { DataFolder = file, Port = 0, S3Port = 0 }))).Fault.ShouldBe(ServeFault.DataFolder);

        File.Delete(file);
    }

    [Fact]
    public async Task Config_CallerUsesAnotherName_StorageIsToldUnderIt()
    {
        await using var scratch = await ScratchServer.StartAsync(o => o with { User = "me" });
        var api = new UriBuilder(scratch.Server.Addresses.Api) { Host = "localhost" }.Uri;
        using var client = new OscarClient(new ClusterAddress(api, "me", (await File.ReadAllTextAsync(scratch.Server.Addresses.PasswordFile)).Trim()));

        await client.CreateAsync(ScratchServer.Service("any", "true\n"));

        (await client.StorageAsync()).Endpoint.Host.ShouldBe("localhost");
        (await client.ServiceAsync("any"))!.StorageProviders.ShouldContain(p => p.Settings["endpoint"] == $"http://localhost:{scratch.Server.Addresses.S3.Port}");
        scratch.Storage.Endpoint.Host.ShouldBe("127.0.0.1");
    }

    [Fact]
    public async Task Api_WrongPassword_Is401()
    {
        await using var scratch = await ScratchServer.StartAsync();
        using var stranger = new OscarClient(new ClusterAddress(scratch.Server.Addresses.Api, "oscar", "wrong"));

        (await Should.ThrowAsync<OscarException>(() => stranger.ServicesAsync())).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Put_QueueFull_IsRefusedUntilJobsEndAndLeavesNoObject()
    {
        await using var scratch = await ScratchServer.StartAsync(o => o with { MostPending = 1 });
        var gate = Path.Combine(scratch.DataFolder, "gate");
        await scratch.Client.CreateAsync(ScratchServer.Service("gated", $"while [ ! -e {gate} ]; do sleep 0.02; done; cp \"$INPUT_FILE_PATH\" \"$TMP_OUTPUT_DIR\"\n", "app/in", "app/out"));
        await scratch.Client.CreateAsync(ScratchServer.Service("after", "true\n", "app/out"));
        await scratch.PutAsync("app", "in/a", "x");

        (await Should.ThrowAsync<OscarException>(() => scratch.PutAsync("app", "in/b", "x"))).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await Should.ThrowAsync<OscarException>(() => scratch.Client.StartJobAsync("gated", "x"u8.ToArray()))).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        await scratch.PutAsync("app", "elsewhere", "x");
        await File.WriteAllTextAsync(gate, "");

        // Outputs are taken though the queue is full: the job that wrote them makes room.
        (await scratch.OverAsync("after")).Length.ShouldBe(1);
        (await scratch.KeysAsync("app", "")).ShouldBe(["elsewhere", "in/a", "out/a"]);
    }

    private static Task<JobEntry> Running(ScratchServer scratch, string service) =>
        Until(async () => (await scratch.Client.AllJobsAsync(service)).FirstOrDefault(j => j.State == JobState.Running)!, job => job is not null);

    private static async Task<T> Until<T>(Func<Task<T>> look, Func<T, bool> enough)
    {
        var deadline = DateTime.UtcNow.AddSeconds(30);
        while (true)
        {
            var found = await look();
            if (enough(found))
            {
                return found;
            }

            DateTime.UtcNow.ShouldBeLessThan(deadline);
            await Task.Delay(20);
        }
    }
}
