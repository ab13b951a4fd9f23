namespace Continuo.Functions.Tests.Supervision;

using Continuo.Functions.Supervision;

public sealed class JobLogTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public async Task WriteFinal_LinesInAnyOrder_ScriptComesLastAndWhole()
    {
        Write(
            (JobLogSource.Supervisor, "a", true),
            (JobLogSource.Script, "one", true),
            (JobLogSource.Script, "long ", false),
            (JobLogSource.Script, "line", true),
            (JobLogSource.Supervisor, "b", true),
            (JobLogSource.Script, "no end", false));

        (await FinalAsync(timestamps: false)).ShouldBe("a\nb\none\nlong line\nno end\n");
    }

    [Fact]
    public async Task WriteFinal_Timestamps_StandBeforeLinesAndNotInside()
    {
        Write((JobLogSource.Script, "long ", false), (JobLogSource.Script, "line", true));

        (await FinalAsync(timestamps: true)).ShouldBe("2026-11-24T10:11:12.123456700Z long line\n");
    }

    [Fact]
    public async Task WriteFinal_FileTornByACrash_HasTheWholeLines()
    {
        Write((JobLogSource.Supervisor, "a", true));
        await File.AppendAllTextAsync(_path, "2026-11-24T10:11:12.123456700Z stderr F to");

        (await FinalAsync(timestamps: false)).ShouldBe("a\n");
    }

    [Fact]
    public async Task WriteFinal_MoreThanABuffer_LosesNothing()
    {
        var texts = Enumerable.Range(0, 3000).Select(k => new string((char)('a' + (k % 26)), k % 400)).ToArray();
        Write([.. texts.Select(t => (JobLogSource.Script, t, true))]);

        (await FinalAsync(timestamps: false)).ShouldBe(string.Concat(texts.Select(t => t + "\n")));
    }

    [Fact]
    public void Open_FileOfBefore_IsKept()
    {
        Write((JobLogSource.Supervisor, "a", true));
        Write((JobLogSource.Supervisor, "b", true));

        File.ReadAllLines(_path).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Follow_ManyFollowers_EachSeesAllLines()
    {
        var log = new JobLog(_path, TimeProvider.System);
        var followers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var seen = new List<string>();
            await foreach (var line in log.FollowAsync(CancellationToken.None))
            {
                seen.Add(line.Text);
            }

            return seen;
        })).ToArray();

        for (var k = 0; k < 2000; k++)
        {
            log.Append(JobLogSource.Script, $"{k}", ended: true);
            log.Flush();
        }

        log.Dispose();
        foreach (var seen in await Task.WhenAll(followers).WaitAsync(TimeSpan.FromSeconds(30)))
        {
            seen.ShouldBe(Enumerable.Range(0, 2000).Select(k => $"{k}"));
        }
    }

    [Fact]
    public async Task Follow_Cancelled_Stops()
    {
        using var log = new JobLog(_path, TimeProvider.System);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in log.FollowAsync(cancellation.Token))
            {
            }
        });
    }

    private void Write(params (JobLogSource Source, string Text, bool Ended)[] lines)
    {
        using var log = new JobLog(_path, new StandingTime());
        foreach (var (source, text, ended) in lines)
        {
            log.Append(source, text, ended);
        }
    }

    private async Task<string> FinalAsync(bool timestamps)
    {
        var writer = new StringWriter();
        await JobLogText.WriteFinalAsync(_path, timestamps, writer, CancellationToken.None);
        return writer.ToString();
    }

    private sealed class StandingTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 11, 24, 10, 11, 12, TimeSpan.Zero).AddTicks(1234567);
    }
}
