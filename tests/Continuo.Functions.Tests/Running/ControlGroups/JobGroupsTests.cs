namespace Continuo.Functions.Tests.Running.ControlGroups;

using System.Diagnostics;
using Continuo.Functions.Running;
using Continuo.Functions.Running.ControlGroups;

/// <summary>With the control groups of this machine, where it allows them.</summary>
[Collection("control groups")]
public sealed class JobGroupsTests : IDisposable
{
    private readonly JobGroups _groups = JobGroups.Open("/proc/self");

    public void Dispose() => _groups.Dispose();

    [Fact]
    public async Task Run_MoreMemoryThanAllowed_IsKilledForIt()
    {
        using var scratch = Scratch();

        // The shell holds the text of the substitution in memory; it needs no other program.
        var end = await scratch.RunAsync(scratch.Launch("x=$(head -c 200000000 /dev/zero | tr '\\0' a); echo not reached") with
        {
            Limits = new ResourceLimits(0, 32 << 20, 0),
        });

        end.Reason.ShouldBe(EndReason.OOMKilled);
        end.ExitCode.ShouldBe(137);
        end.PeakMemoryBytes!.Value.ShouldBeInRange(16 << 20, 33 << 20);
        scratch.Output.ShouldNotContain("not reached");
    }

    [Fact]
    public async Task Run_LessProcessorThanItWants_IsSlowed()
    {
        using var scratch = Scratch();
        var watch = Stopwatch.StartNew();

        var end = await scratch.RunAsync(scratch.Launch("i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done") with
        {
            Limits = new ResourceLimits(100, 0, 0),
        });

        watch.Elapsed.TotalSeconds.ShouldBeGreaterThan((end.CpuSeconds - 0.02) * 4, "a tenth of a processor");
    }

    [Fact]
    public async Task Run_MoreProcessesThanAllowed_AreRefused()
    {
        using var scratch = Scratch();

        await scratch.RunAsync(scratch.Launch("for n in 1 2 3 4 5 6 7 8; do sleep 1000 & done; echo not reached") with
        {
            Limits = new ResourceLimits(0, 0, 4),
        });

        scratch.Output.ShouldNotContain("not reached");
    }

    [Fact]
    public async Task Run_SomethingEscapesTheSession_IsEndedAndTheGroupRemoved()
    {
        using var scratch = Scratch();
        var launch = scratch.Launch("setsid sh -c 'echo $$ > escaped; exec sleep 1000' & while [ ! -s escaped ]; do sleep 0.01; done");

        await scratch.RunAsync(launch);

        var escaped = (await File.ReadAllTextAsync(Path.Combine(scratch.Folder.Home, "escaped"))).Trim();
        await Eventually.BecomesTrueAsync(() => !Directory.Exists($"/proc/{escaped}"), "the end of what escaped");
        ControllerPlaces.Find("/proc/self").ShouldAllBe(p => !Directory.Exists(Path.Combine(p.Folder, ServerName.Own().ToString(), launch.Name)));
    }

    [Fact]
    public async Task Open_GroupsOfCrashedServer_AreRemovedWithWhatRunsInThem()
    {
        Assert.SkipWhen(_groups.Refusal is not null, _groups.Refusal ?? "");
        var place = ControllerPlaces.Find("/proc/self")[0];
        var left = Path.Combine(place.Folder, $"continuo-{Environment.ProcessId}-1", "job");
        Directory.CreateDirectory(left);
        using var sleeper = Process.Start("sleep", "1000");
        await File.WriteAllTextAsync(Path.Combine(left, "cgroup.procs"), $"{sleeper.Id}");

        JobGroups.Open("/proc/self").Refusal.ShouldBeNull();

        await sleeper.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(10));
        Directory.Exists(Path.GetDirectoryName(left)).ShouldBeFalse();
    }

    [Fact]
    public void Open_NothingAllowed_SaysWhyOnce()
    {
        var refusal = JobGroups.Open("/nowhere").Refusal;

        refusal.ShouldBe("Jobs run without limits of memory (no such controller here); cpu (no such controller here); pids (no such controller here).");
    }

    private ScratchLauncher Scratch()
    {
        Assert.SkipWhen(_groups.Refusal is not null, _groups.Refusal ?? "");
        return new ScratchLauncher(_groups);
    }
}
