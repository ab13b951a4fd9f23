namespace Continuo.Oscar.Tests.Client;

using System.Net;
using System.Text;

using Continuo.Oscar.Client;
using Continuo.Oscar.Services;

public sealed class OscarClientTests : IAsyncLifetime
{
    private static readonly ServiceDefinition Blur = new() { Name = "blur", Script = "cat\n", Input = [new StoragePath("minio.default", "app", "in")] };

    private StubCluster _cluster = null!;
    private OscarClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _cluster = await StubCluster.StartAsync();
        _client = new OscarClient(_cluster.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _cluster.DisposeAsync();
    }

    [Fact]
    public async Task Services_CreateReadUpdateRemove_IsWhatTheClusterKeeps()
    {
        await _client.CreateAsync(Blur);
        await _client.UpdateAsync(Blur with { Memory = "1Gi" });

        (await _client.ServiceAsync("blur"))!.Memory.ShouldBe("1Gi");
        (await _client.ServicesAsync()).ShouldHaveSingleItem().Input.ShouldHaveSingleItem().Text.ShouldBe("app/in");

        await _client.RemoveAsync("blur", deleteBuckets: true);
        (await _client.ServiceAsync("blur")).ShouldBeNull();
        _cluster.Requests.ShouldContain("DELETE /system/services/blur?delete_buckets=true");
    }

    [Fact]
    public async Task Create_Refused_SaysStatusAndText()
    {
        var refusal = await Should.ThrowAsync<OscarException>(_client.CreateAsync(Blur with { Memory = "13Ki" }));

        refusal.Status.ShouldBe(HttpStatusCode.InternalServerError);
        refusal.Message.ShouldBe("Error creating the service: too small");
    }

    [Fact]
    public async Task Remove_UnknownService_IsNotFoundInWords()
    {
        var refusal = await Should.ThrowAsync<OscarException>(_client.RemoveAsync("no such"));

        refusal.IsNotFound.ShouldBeTrue();
        refusal.Message.ShouldBe("there is no /system/services/no such");
    }

    [Fact]
    public async Task Jobs_SeveralPages_AreAllRead()
    {
        _cluster.Jobs.AddRange(Enumerable.Range(0, 5).Select(i => $$"""
            "j{{i}}":{"status":"Failed","creation_time":"2026-01-02T03:04:0{{i}}Z","exit_code":137,"reason":"OOMKilled","tries":[{},{}],"queue_ms":1.5,"inputs":["app/in/a b"]}
            """));

        var jobs = await _client.AllJobsAsync("blur");

        jobs.Select(job => job.Name).ShouldBe(["j0", "j1", "j2", "j3", "j4"]);
        jobs[3].Created.ShouldBe(new DateTimeOffset(2026, 1, 2, 3, 4, 3, TimeSpan.Zero));
        jobs[0].Finished.ShouldBeNull();
        (jobs[0].State, jobs[0].ExitCode, jobs[0].Reason, jobs[0].Tries, jobs[0].Measured["queue_ms"]).ShouldBe((JobState.Failed, 137, "OOMKilled", 2, 1.5));
        jobs[0].Inputs.ShouldBe(["app/in/a b"]);
    }

    [Fact]
    public async Task Run_BasicAccepted_SendsBase64()
    {
        var answer = await _client.RunAsync("blur", "håj"u8.ToArray());

        Encoding.ASCII.GetString(answer).ShouldBe(Convert.ToBase64String("håj"u8));
        _cluster.Requests.ShouldBe(["POST /run/blur"]);
    }

    [Fact]
    public async Task Run_BasicRefused_TakesTheTokenOfTheService()
    {
        await _client.CreateAsync(Blur with { Token = "secret-token" });
        _cluster.WantsToken = true;

        (await _client.StartJobAsync("blur", "x"u8.ToArray())).ShouldBe("blur-1");
        _cluster.Requests.TakeLast(3).ShouldBe(["POST /job/blur", "GET /system/services/blur", "POST /job/blur"]);
    }

    [Fact]
    public async Task FollowLog_Lines_ComeOneByOne() => (await _client.FollowLogAsync("blur", "j").ToListAsync()).ShouldBe(["one", "two", "three"]);

    [Fact]
    public async Task FollowLog_ClusterBreaksOff_IsSaid()
    {
        var refusal = await Should.ThrowAsync<OscarException>(async () => await _client.FollowLogAsync("blur", "broken").ToListAsync());

        refusal.Message.ShouldContain("broke off");
    }

    [Fact]
    public async Task Services_WithOtherRules_AreReadAllTheSame()
    {
        _cluster.Services["Old_One"] = """{"name":"Old_One","memory":"some","input":[{"storage_provider":"onedata.x","path":"in"}]}""";

        (await _client.ServicesAsync()).ShouldHaveSingleItem().Input.ShouldHaveSingleItem().Provider.ShouldBe("onedata.x");
    }

    [Fact]
    public async Task Log_WithTimestamps_AsksForThem()
    {
        (await _client.LogAsync("blur", "j", timestamps: true)).ShouldBe("log of j");
        _cluster.Requests.ShouldBe(["GET /system/logs/blur/j?timestamps=true"]);
    }

    [Fact]
    public async Task JobActions_All_AskTheirPaths()
    {
        await _client.CancelJobAsync("blur", "j");
        await _client.RemoveJobAsync("blur", "j");
        await _client.RemoveJobsAsync("blur", all: true);
        (await _client.RedriveAsync("blur")).ShouldBe(3);
        (await _client.ProcessExistingAsync("blur")).ShouldBe(7);

        _cluster.Requests.ShouldBe(
        [
            "POST /system/logs/blur/j/cancel", "DELETE /system/logs/blur/j", "DELETE /system/logs/blur?all=true", "POST /system/services/blur/redrive", "POST /system/services/blur/process",
        ]);
    }

    [Fact]
    public async Task Any_WrongPassword_IsSaid()
    {
        using var stranger = new OscarClient(_cluster.Address with { Password = "guess" });

        var refusal = await Should.ThrowAsync<OscarException>(stranger.ServicesAsync());

        refusal.Message.ShouldBe("the credentials are not accepted");
        _cluster.Address.ToString().ShouldNotContain("pass");
    }

    [Fact]
    public async Task Any_NobodyListens_HasNoStatus()
    {
        var address = _cluster.Address;
        await _cluster.DisposeAsync();
        using var client = new OscarClient(address);

        (await Should.ThrowAsync<OscarException>(client.HealthAsync())).Status.ShouldBeNull();
    }
}
