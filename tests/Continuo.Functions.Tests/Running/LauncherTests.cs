namespace Continuo.Functions.Tests.Running;

using System.Diagnostics;
using Continuo.Functions.Running;

public sealed class LauncherTests : IDisposable
{
    private readonly ScratchLauncher _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("exit 0", 0, "Completed")]
    [InlineData("exit 7", 7, "Error")]
    [InlineData("kill -9 $$", 137, "Error")]
    [InlineData("kill -15 $$", 143, "Error")]
    public async Task Run_Script_EndsWithItsCode(string script, int code, string reason)
    {
        var end = await _scratch.RunAsync(script);

        end.ExitCode.ShouldBe(code);
        end.Reason.ToString().ShouldBe(reason);
    }

    [Fact]
    public async Task Run_OutputAndErrors_AreOneTextInOrder()
    {
        await _scratch.RunAsync("echo one; echo two >&2; printf three");

        _scratch.Output.ShouldBe("one\ntwo\nthree");
    }

    [Fact]
    public async Task Run_LinesOfScript_ComeWhileItRuns()
    {
        var lines = new RecordedLines();
        var gate = Path.Combine(_scratch.Folder.Home, "gate");
        var run = _scratch.RunAsync(_scratch.Launch("echo first; while [ ! -e gate ]; do sleep 0.01; done; printf last") with { Watcher = lines });

        await Eventually.BecomesTrueAsync(() => !lines.Lines.IsEmpty, "the first line");
        run.IsCompleted.ShouldBeFalse();
        await File.WriteAllTextAsync(gate, "");
        await run;

        lines.Lines.ShouldBe([("first", true), ("last", false)]);
    }

    [Fact]
    public async Task Run_Environment_IsWhatIsGiven()
    {
        Environment.SetEnvironmentVariable("CONTINUO_SECRET_OF_THE_SERVER", "x");

        await _scratch.RunAsync("exec env");

        var names = _scratch.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('=')[0]);
        names.Except(["PATH", "LANG", "HOME", "TMPDIR", "PWD", "OLDPWD", "SHLVL", "_"]).ShouldBeEmpty();
        _scratch.Output.ShouldContain($"HOME={_scratch.Folder.Home}\n");
        _scratch.Output.ShouldContain($"TMPDIR={_scratch.Folder.Temporary}\n");
    }

    [Fact]
    public async Task Run_OpenFilesOfServer_AreNotInherited()
    {
        await using var open = File.OpenRead("/proc/self/status");
        using var socket = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        socket.Start();

        // The shell opens the folder it lists itself, so its descriptors are asked for one by one.
        await _scratch.RunAsync("for n in 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 25 30 40 50 60 80 100 120 150; do [ -e /proc/$$/fd/$n ] && readlink /proc/$$/fd/$n | sed \"s/^/$n /\"; done; true");

        var descriptors = _scratch.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        descriptors.Select(l => l.Split(' ')[0]).Except(["10"]).ShouldBe(["0", "1", "2"]);
        descriptors[0].ShouldBe("0 /dev/null");
        descriptors.Where(l => l.StartsWith("10 ", StringComparison.Ordinal)).ShouldAllBe(l => l.EndsWith("script.sh"));
    }

    [Fact]
    public async Task Run_Child_LeadsItsOwnSessionAndDiesOfBrokenPipes()
    {
        var end = await _scratch.RunAsync("cat /proc/$$/stat; grep -E 'Sig(Ign|Blk)' /proc/self/status; yes | head -1");

        var stat = _scratch.Output.Split('\n')[0].Split(' ');
        stat[4].ShouldBe(stat[0], "process group");
        stat[5].ShouldBe(stat[0], "session");

        // The two signals from 32 on are those of the C library.
        var ignored = _scratch.Output.Split('\n').Single(l => l.StartsWith("SigIgn:", StringComparison.Ordinal))[8..];
        (Convert.ToUInt64(ignored, 16) & 0x7FFF_FFFF).ShouldBe(0ul);
        _scratch.Output.ShouldContain("SigBlk:\t0000000000000000");
        _scratch.Output.ShouldEndWith("y\n");
        end.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Run_InputFile_IsStandardInput()
    {
        var input = _scratch.Folder.FileNamed("stdin");
        await File.WriteAllTextAsync(input, "from a file");

        await _scratch.RunAsync(_scratch.Launch("cat") with { InputPath = input });

        _scratch.Output.ShouldBe("from a file");
    }

    [Fact]
    public async Task Run_OverTime_IsAskedToEndFirst()
    {
        var end = await _scratch.RunAsync(_scratch.Launch("trap 'echo bye; exit 3' TERM; echo ready; while :; do sleep 0.01; done") with
        {
            TimeLimit = TimeSpan.FromMilliseconds(500),
        });

        end.Reason.ShouldBe(EndReason.Timeout);
        end.ExitCode.ShouldBe(3);
        _scratch.Output.ShouldEndWith("bye\n");
    }

    [Fact]
    public async Task Run_OverTimeAndDeafToSignals_IsKilledAfterGrace()
    {
        var watch = Stopwatch.StartNew();

        var end = await _scratch.RunAsync(_scratch.Launch("trap '' TERM; while :; do sleep 0.01; done") with { TimeLimit = TimeSpan.FromMilliseconds(200) });

        end.Reason.ShouldBe(EndReason.Timeout);
        end.ExitCode.ShouldBe(137);
        watch.Elapsed.ShouldBeGreaterThan(Deadline.Grace);
    }

    [Fact]
    public async Task Run_Cancelled_StopsTheWholeGroup()
    {
        using var cancellation = new CancellationTokenSource();
        var run = _scratch.RunAsync(_scratch.Launch("sleep 1000 & echo $!; wait"), cancellation.Token);
        await Eventually.BecomesTrueAsync(() => File.Exists(_scratch.OutputPath) && _scratch.Output.EndsWith('\n'), "the number of the sleeper");

        await cancellation.CancelAsync();

        (await run).Reason.ShouldBe(EndReason.Cancelled);
        await Eventually.BecomesTrueAsync(() => !IsAlive(_scratch.Output.Trim()), "the end of the sleeper");
    }

    [Fact]
    public async Task Run_LeavesSomethingRunning_IsEndedWithTheScript()
    {
        var watch = Stopwatch.StartNew();

        var end = await _scratch.RunAsync("(trap '' TERM HUP; sleep 1000) & echo $!");

        end.ExitCode.ShouldBe(0);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
        await Eventually.BecomesTrueAsync(() => !IsAlive(_scratch.Output.Trim()), "the end of what was left");
    }

    [Fact]
    public async Task Run_SomethingEscapesTheGroup_DoesNotHoldTheRun()
    {
        var end = await _scratch.RunAsync("setsid sh -c 'echo $$ > escaped; exec sleep 1000' & while [ ! -s escaped ]; do sleep 0.01; done; echo done");

        end.ExitCode.ShouldBe(0);
        _scratch.Output.ShouldBe("done\n");
        var escaped = int.Parse((await File.ReadAllTextAsync(Path.Combine(_scratch.Folder.Home, "escaped"))).Trim());
        Process.GetProcessById(escaped).Kill();
    }

    [Fact]
    public async Task Run_Work_IsMeasured()
    {
        var end = await _scratch.RunAsync("i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done");

        end.CpuSeconds.ShouldBeInRange(0.01, 30);
    }

    [Fact]
    public async Task Run_MoreMemoryThanTheServer_IsMeasuredWithoutControlGroups()
    {
        var small = await _scratch.RunAsync("true");
        var large = await _scratch.RunAsync("x=$(head -c 400000000 /dev/zero | tr '\\0' a); true");

        small.PeakMemoryBytes.ShouldBeNull("the memory of the server is not taken for that of the script");
        large.PeakMemoryBytes!.Value.ShouldBeInRange(400_000_000, 2_000_000_000);
    }

    [Fact]
    public async Task Run_NoSuchProgram_SaysSo()
    {
        var fault = await Should.ThrowAsync<IOException>(() => _scratch.RunAsync(_scratch.Launch("") with { Command = ["/nowhere/program"] }));

        fault.Message.ShouldContain("No such file");
    }

    [Fact]
    public async Task Run_OutputCannotBeKept_EndsTheScript()
    {
        var fault = await Should.ThrowAsync<IOException>(() => _scratch.RunAsync(
            _scratch.Launch("echo $$ > started; echo x; exec sleep 1000") with { OutputPath = "/dev/full" }));

        fault.Message.ShouldContain("No space left");
        IsAlive((await File.ReadAllTextAsync(Path.Combine(_scratch.Folder.Home, "started"))).Trim()).ShouldBeFalse();
    }

    private static bool IsAlive(string pid) =>
        File.Exists($"/proc/{pid}/stat") && File.ReadAllText($"/proc/{pid}/stat").Split(") ")[^1][0] != 'Z';
}
