namespace Continuo.Functions.Tests.Serving;

using Continuo.Oscar.Client;

/// <summary>What is said to be done is done: dead letters go with a redrive, logs of jobs that wait are waited for.</summary>
public sealed class RedriveAndLogTests
{
    [Fact]
    public async Task Redrive_DeadLetters_GoAndComeBackWhenTheJobFailsAgain()
    {
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Client.CreateAsync(ScratchServer.Service("bad", "test -e /nowhere/at/all", "app/in") with { DeadLetter = "app/dead", Retries = 0 });
        await scratch.PutAsync("app", "in/a", "1");
        var job = (await scratch.OverAsync("bad")).Single();
        var letter = $"dead/{job.Name}.json";
        await scratch.PutAsync("app", "dead/other.json", "not ours");
        (await scratch.KeysAsync("app", "dead/")).ShouldBe([letter, "dead/other.json"], ignoreOrder: true);

        await scratch.Client.UpdateAsync(ScratchServer.Service("bad", "exit 0", "app/in") with { DeadLetter = "app/dead", Retries = 0 });
        (await scratch.Client.RedriveAsync("bad")).ShouldBe(1);
        (await scratch.OverAsync("bad")).Single().State.ShouldBe(JobState.Succeeded);

        (await scratch.KeysAsync("app", "dead/")).ShouldBe(["dead/other.json"]);
    }

    [Fact]
    public async Task Redrive_ObjectOfSomebodyElseUnderThatKey_Stays()
    {
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Client.CreateAsync(ScratchServer.Service("bad", "exit 1", "app/in") with { DeadLetter = "app/dead", Retries = 0 });
        await scratch.PutAsync("app", "in/a", "1");
        var letter = $"dead/{(await scratch.OverAsync("bad")).Single().Name}.json";
        await scratch.PutAsync("app", letter, "changed by hand");

        await scratch.Client.UpdateAsync(ScratchServer.Service("bad", "exit 0", "app/in") with { DeadLetter = "app/dead", Retries = 0 });
        await scratch.Client.RedriveAsync("bad");
        await scratch.OverAsync("bad");

        (await scratch.GetAsync("app", letter)).ShouldBe("changed by hand");
    }

    [Fact]
    public async Task Follow_JobThatWaits_ShowsItsLinesWhenTheyCome()
    {
        await using var scratch = await ScratchServer.StartAsync();
        var gate = Path.Combine(Path.GetDirectoryName(scratch.DataFolder)!, "gate");
        var service = ScratchServer.Service("slow", $"while [ ! -e {gate} ]; do sleep 0.05; done; echo \"line of $JOB_UUID\"", "app/in") with { MaxConcurrency = 1 };
        await scratch.Client.CreateAsync(service);
        await scratch.PutAsync("app", "in/a", "1");
        await scratch.PutAsync("app", "in/b", "2");
        var waiting = (await scratch.Client.AllJobsAsync("slow")).MaxBy(job => job.Created)!;
        waiting.State.ShouldBe(JobState.Pending);

        var lines = LinesAsync(scratch, waiting.Name);
        await File.WriteAllTextAsync(gate, "");

        (await lines).ShouldContain($"line of {waiting.Name}");
        (await scratch.OverAsync("slow", 2)).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Follow_JobThatIsTriedAgain_ShowsAllTries()
    {
        await using var scratch = await ScratchServer.StartAsync(o => o with { FirstRetry = TimeSpan.FromMilliseconds(200) });
        var gate = Path.Combine(Path.GetDirectoryName(scratch.DataFolder)!, "gate");
        await scratch.Client.CreateAsync(ScratchServer.Service("bad", $"while [ ! -e {gate} ]; do sleep 0.05; done; echo tried; exit 1", "app/in") with { Retries = 2 });
        await scratch.PutAsync("app", "in/a", "1");
        var job = (await scratch.Client.AllJobsAsync("bad")).Single();

        var lines = LinesAsync(scratch, job.Name);
        await File.WriteAllTextAsync(gate, "");

        (await lines).Count(line => line == "tried").ShouldBe(3);
    }

    [Fact]
    public async Task Logs_AfterARedrive_AreThoseOfTheNewTries()
    {
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Client.CreateAsync(ScratchServer.Service("bad", "echo first answer; exit 1", "app/in") with { Retries = 1 });
        await scratch.PutAsync("app", "in/a", "1");
        var job = (await scratch.OverAsync("bad")).Single();

        await scratch.Client.UpdateAsync(ScratchServer.Service("bad", "echo second answer", "app/in") with { Retries = 1 });
        await scratch.Client.RedriveAsync("bad");
        await scratch.OverAsync("bad");

        foreach (var log in (string[])[await scratch.Client.LogAsync("bad", job.Name), string.Join('\n', await LinesAsync(scratch, job.Name))])
        {
            log.ShouldContain("second answer");
            log.ShouldNotContain("first answer");
        }
    }

    [Fact]
    public async Task Follow_JobThatIsCancelledWhileItWaits_ComesToItsEnd()
    {
        await using var scratch = await ScratchServer.StartAsync();
        await scratch.Client.CreateAsync(ScratchServer.Service("slow", "sleep 600", "app/in") with { MaxConcurrency = 1 });
        await scratch.PutAsync("app", "in/a", "1");
        await scratch.PutAsync("app", "in/b", "2");
        var waiting = (await scratch.Client.AllJobsAsync("slow")).MaxBy(job => job.Created)!;

        var lines = LinesAsync(scratch, waiting.Name);
        await scratch.Client.CancelJobAsync("slow", waiting.Name);

        (await lines).ShouldBeEmpty();
    }

    private static async Task<List<string>> LinesAsync(ScratchServer scratch, string job)
    {
        var service = job.Split('-')[0];
        var lines = new List<string>();
        await foreach (var line in scratch.Client.FollowLogAsync(service, job))
        {
            lines.Add(line);
        }

        return lines;
    }
}
