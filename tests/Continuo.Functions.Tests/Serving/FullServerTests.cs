namespace Continuo.Functions.Tests.Serving;

using System.Net;

using Continuo.Functions.Serving;
using Continuo.Functions.Tests.Disks;
using Continuo.Functions.Tests.Running;
using Continuo.Oscar.Client;

/// <summary>A disk that is full, and is given room again.</summary>
public sealed class FullServerTests
{
    [Fact]
    public async Task Disk_FullThenCleared_IsSaidAndJobsRecoverWithoutLosingATry()
    {
        using var disk = SmallDisk.Mount(megabytes: 100);
        await using var scratch = await StartAsync(disk);
        var gate = scratch.DataFolder + "-gate";
        await scratch.Client.CreateAsync(ScratchServer.Service("gated", $"cat \"$INPUT_FILE_PATH\" > \"$TMP_OUTPUT_DIR/f\"; while [ ! -e {gate} ]; do sleep 0.02; done\n", "app/in", "app/out") with { Retries = 0 });
        await scratch.PutAsync("app", "kept", "old");
        await scratch.PutAsync("app", "in/a", "input");
        await Eventually.BecomesTrueAsync(() => scratch.Client.AllJobsAsync("gated").GetAwaiter().GetResult().Any(j => j.State == JobState.Running), "the job runs");

        disk.Fill();
        await File.WriteAllTextAsync(gate, "");

        (await Should.ThrowAsync<OscarException>(() => scratch.PutAsync("app", "new", new string('x', 100_000)))).Status.ShouldBe(HttpStatusCode.InsufficientStorage);
        (await Should.ThrowAsync<OscarException>(() => scratch.Client.HealthAsync())).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await scratch.GetAsync("app", "kept")).ShouldBe("old");
        await scratch.Objects.RemoveAsync("app", "kept");

        disk.Clear();
        (await scratch.OverAsync("gated"))[0].State.ShouldBe(JobState.Succeeded);
        (await scratch.GetAsync("app", "out/f")).ShouldBe("input");

        await scratch.RestartAsync();
        await scratch.PutAsync("app", "in/b", "second");
        (await scratch.OverAsync("gated", 2)).ShouldAllBe(j => j.State == JobState.Succeeded);
        (await scratch.GetAsync("app", "out/f")).ShouldBe("second");
    }

    [Fact]
    public async Task Start_DiskFilledSinceTheLastTime_ServesAndDeletes()
    {
        using var disk = SmallDisk.Mount(megabytes: 100);
        await using var scratch = await StartAsync(disk);
        await scratch.Objects.CreateBucketAsync("app");
        await scratch.PutAsync("app", "kept", "old");
        await scratch.PutAsync("app", "other", "too");

        disk.Fill();
        await scratch.RestartAsync();

        (await scratch.GetAsync("app", "kept")).ShouldBe("old");
        (await Should.ThrowAsync<OscarException>(() => scratch.PutAsync("app", "new", new string('x', 5_000_000)))).Status.ShouldBe(HttpStatusCode.InsufficientStorage);
        await scratch.Objects.RemoveAsync("app", "other");
        (await scratch.KeysAsync("app", "")).ShouldBe(["kept"]);
        disk.Clear();
        await scratch.PutAsync("app", "new", new string('x', 5_000_000));
    }

    [Fact]
    public async Task Start_NewFolderOnAFullDisk_IsRefusedUntilThereIsRoom()
    {
        using var disk = SmallDisk.Mount(megabytes: 10);
        var options = new ServeOptions { DataFolder = Path.Combine(disk.Folder, "data"), Port = 0, S3Port = 0 };
        disk.Fill();

        var refusal = await Should.ThrowAsync<ServeException>(() => FunctionsServer.StartAsync(options));
        disk.Clear();
        await using var server = await FunctionsServer.StartAsync(options);

        refusal.Fault.ShouldBe(ServeFault.DataFolder);
        refusal.Message.ShouldContain("full");
        refusal.Hint.ShouldStartWith("make room");
    }

    private static Task<ScratchServer> StartAsync(SmallDisk disk) => ScratchServer.StartAsync(o => o with { DataFolder = Path.Combine(disk.Folder, "data") });
}
