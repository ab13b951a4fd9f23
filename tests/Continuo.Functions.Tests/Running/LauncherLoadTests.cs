namespace Continuo.Functions.Tests.Running;

using Continuo.Functions.Running;

[Collection(Alone.Name)]
public sealed class LauncherLoadTests
{
    [Fact]
    public async Task Run_ManyAtOnce_LeaveNothingBehind()
    {
        const int Many = 100;
        var before = OpenPipes();

        var ends = await Task.WhenAll(Enumerable.Range(0, Many).Select(RunOneAsync));

        ends.ShouldBe(Enumerable.Range(0, Many).Select(k => (k % 100, $"{k}\n")));

        // Those of servers that other tests stopped may close meanwhile.
        OpenPipes().ShouldBeLessThanOrEqualTo(before);
        Zombies().ShouldBe(0);
    }

    [Fact]
    public async Task Run_FloodOfBytes_IsKeptOutsideMemory()
    {
        const long Bytes = 100_000_000;
        using var scratch = new ScratchLauncher();
        var lines = new LongestLine();
        var before = GC.GetTotalAllocatedBytes();

        await scratch.RunAsync(scratch.Launch($"head -c {Bytes} /dev/zero") with { Watcher = lines });

        new FileInfo(scratch.OutputPath).Length.ShouldBe(Bytes);
        lines.Characters.ShouldBe(Bytes);
        lines.Longest.ShouldBeLessThanOrEqualTo(OutputText.LongestPiece);
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(30_000_000);
    }

    private static async Task<(int Code, string Output)> RunOneAsync(int number)
    {
        using var scratch = new ScratchLauncher();
        var end = await scratch.RunAsync($"echo {number}; (sleep 1000; echo never) & exit {number % 100}");
        return (end.ExitCode, scratch.Output);
    }

    private static int OpenPipes() =>
        Directory.GetFiles("/proc/self/fd").Count(f => new FileInfo(f).LinkTarget is { } target && (target.StartsWith("pipe:") || target.Contains("pidfd")));

    private static int Zombies() => Directory.GetDirectories("/proc").Count(folder =>
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "stat")).Split(") ") is [.., var rest]
                && rest.StartsWith($"Z {Environment.ProcessId} ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    });

    private sealed class LongestLine : IOutputWatcher
    {
        public int Longest { get; private set; }

        public long Characters { get; private set; }

        public void OnLine(ReadOnlySpan<char> text, bool ended)
        {
            Longest = Math.Max(Longest, text.Length);
            Characters += text.Length;
        }

        public void OnPause()
        {
        }
    }
}
