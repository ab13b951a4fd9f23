namespace Continuo.Functions.Tests.Jobs;

using System.Text;

using Continuo.Functions.Jobs;
using Continuo.Functions.Supervision;

public sealed class JobLogsTests : IDisposable
{
    private static readonly DateTimeOffset Begin = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private readonly string _folder = Directory.CreateTempSubdirectory("continuo-logs-").FullName;
    private readonly JobLogs _logs;

    public JobLogsTests() => _logs = new JobLogs(_folder, TimeProvider.System);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Follow_TryThatRunsAndHasNoLogYet_ShowsItsLinesWhenItHasOne() =>
        (await FollowAsync(() => Running(0), () => Ended(0, "first"))).ShouldBe("first\n");

    [Fact]
    public async Task Follow_TryThatBeganAndEndedBetweenTwoLooks_IsShown() =>
        (await FollowAsync(() => Ended(0, "first"), () => Ended(1, "second"))).ShouldBe("first\nsecond\n");

    [Fact]
    public async Task Follow_RedriveWithTheSameNumber_ShowsTheNewLinesOnly() =>
        (await FollowAsync(() => Ended(0, "first"), () => Ended(0, "again", Begin.AddHours(1)))).ShouldBe("first\nagain\n");

    /// <summary>Follows a job that is another one at each look; at the last it has ended.</summary>
    private async Task<string> FollowAsync(params Func<Job>[] looks)
    {
        using var target = new MemoryStream();
        var look = 0;
        Job last = null!;
        await _logs.FollowAsync(
            "bad-1",
            () =>
            {
                last = look < looks.Length ? looks[look]() with { Finished = null } : last with { Finished = Begin };
                look++;
                return last;
            },
            timestamps: false,
            target,
            TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(target.ToArray());
    }

    private static Job Running(int before) => new()
    {
        Name = "bad-1",
        Service = "bad",
        Created = Begin,
        Due = Begin,
        Event = "",
        Tries = [.. Enumerable.Range(0, before + 1).Select(i => new JobTryRecord { Started = Begin.AddSeconds(i), Finished = i < before ? Begin : null })],
    };

    private Job Ended(int before, string line, DateTimeOffset? started = null)
    {
        var job = Running(before);
        var last = job.Tries[^1];
        last = last with { Started = started ?? last.Started, Finished = Begin };
        _logs.Open(job.Name, before + 1, last.Started).Append(JobLogSource.Script, line, ended: true);
        _logs.Close(job.Name);
        return job with { Tries = job.Tries.SetItem(before, last) };
    }
}
