namespace Continuo.Functions.Tests.Serving;

using System.Net;
using System.Text;

using Continuo.Oscar.Client;

/// <summary>The limit of all objects together.</summary>
public sealed class QuotaTests
{
    [Fact]
    public async Task Quota_UsedUp_Is507AndDeletesStillWork()
    {
        await using var scratch = await ScratchServer.StartAsync(o => o with { Quota = 1000 });
        await scratch.Client.CreateAsync(ScratchServer.Service("any", "true\n", "app/in"));
        await scratch.PutAsync("app", "x", new string('a', 600));

        (await Should.ThrowAsync<OscarException>(() => scratch.PutAsync("app", "y", new string('b', 600)))).Status.ShouldBe(HttpStatusCode.InsufficientStorage);
        await scratch.Objects.RemoveAsync("app", "x");
        await scratch.PutAsync("app", "y", new string('b', 600));

        (await scratch.KeysAsync("app", "")).ShouldBe(["y"]);
    }

    [Fact]
    public async Task Quota_OutputsTooLarge_JobFailsSaysSoAndKeepsNoRoom()
    {
        await using var scratch = await ScratchServer.StartAsync(o => o with { Quota = 1000 });
        var definition = ScratchServer.Service("large", "head -c 2000 /dev/zero > \"$TMP_OUTPUT_DIR/f\"\n", "app/in", "app/out");
        await scratch.Client.CreateAsync(definition with { Retries = 0, DeadLetter = "app/dead" });
        await scratch.PutAsync("app", "in/x", new string('x', 900));

        var job = (await scratch.OverAsync("large"))[0];

        (job.State, job.Reason, job.Tries).ShouldBe((JobState.Failed, "Quota", 1));
        (await scratch.KeysAsync("app", "out/")).ShouldBeEmpty();
        using var client = new HttpClient { BaseAddress = scratch.Server.Addresses.Api };
        client.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{scratch.Server.Addresses.User}:{(await File.ReadAllTextAsync(scratch.Server.Addresses.PasswordFile)).Trim()}")));
        (await client.GetStringAsync("/system/logs/large")).ShouldContain("The dead letter is not stored: The quota of 1000 bytes is used up.");
    }
}
