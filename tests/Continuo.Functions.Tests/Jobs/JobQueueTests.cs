namespace Continuo.Functions.Tests.Jobs;

using Continuo.Functions.Jobs;
using Continuo.Functions.Tests.Objects;

public sealed class JobQueueTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Start_JobThatRanWhenTheServerDied_WaitsAgainAndTheTryDoesNotCount()
    {
        await using var scratch = await ScratchStore.CreateAsync();
        var queue = new JobQueue(scratch.Database, new JobQueueOptions(), new ManualTime(Noon));
        await queue.AddAsync(Job("j"), null);
        await queue.BeginAsync(Job("j") with { State = JobState.Running, Tries = [new JobTryRecord { Started = Noon }] });

        var next = new JobQueue(scratch.Database, new JobQueueOptions(), new ManualTime(Noon.AddHours(1)));
        await next.StartAsync();

        var job = next.Find("j")!;
        job.State.ShouldBe(JobState.Pending);
        job.Tries.ShouldHaveSingleItem().Reason.ShouldBe(JobTryRecord.Interrupted);
        job.FailedTries.ShouldBe(0);
        next.Unfinished.ShouldBe(1);
    }

    [Fact]
    public async Task Add_SameIdentity_IsAcceptedAgainAfterADay()
    {
        await using var scratch = await ScratchStore.CreateAsync();
        var time = new ManualTime(Noon);
        var queue = new JobQueue(scratch.Database, new JobQueueOptions(), time);

        (await queue.AddAsync(Job("a"), "same")).ShouldBeTrue();
        (await queue.AddAsync(Job("b"), "same")).ShouldBeFalse();
        time.Now = Noon.AddHours(25);
        await queue.ForgetAsync();
        (await queue.AddAsync(Job("c"), "same")).ShouldBeTrue();
    }

    [Fact]
    public async Task Forget_JobsThatEndedLongAgo_AreGone()
    {
        await using var scratch = await ScratchStore.CreateAsync();
        var time = new ManualTime(Noon);
        var queue = new JobQueue(scratch.Database, new JobQueueOptions { Retention = TimeSpan.FromDays(1) }, time);
        await queue.AddAsync(Job("old"), null);
        await queue.AddAsync(Job("waiting"), null);
        var running = Job("old") with { State = JobState.Running };
        await queue.BeginAsync(running);
        await scratch.Database.CommitAsync(t => queue.End(t, running with { State = JobState.Succeeded, Finished = Noon }));

        time.Now = Noon.AddDays(2);

        (await queue.ForgetAsync()).ShouldBe(["old"]);
        queue.Find("old").ShouldBeNull();
        queue.Find("waiting").ShouldNotBeNull();
    }

    [Fact]
    public async Task End_JobThatWasRemoved_UndoesAllOfItsTransaction()
    {
        await using var scratch = await ScratchStore.CreateAsync();
        var queue = new JobQueue(scratch.Database, new JobQueueOptions(), new ManualTime(Noon));
        await queue.AddAsync(Job("j"), null);
        var running = Job("j") with { State = JobState.Running };
        await queue.BeginAsync(running);
        await queue.RemoveAsync("j");

        await Should.ThrowAsync<JobGoneException>(() => scratch.Database.CommitAsync(t =>
        {
            scratch.Store.CreateBucket(t, "made", "me");
            queue.End(t, running with { State = JobState.Succeeded, Finished = Noon });
        }));

        scratch.Store.FindBucket("made").ShouldBeNull();
    }

    private static Job Job(string name) => new() { Name = name, Service = "s", Created = Noon, Due = Noon, Event = "{}" };
}
