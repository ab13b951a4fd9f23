namespace Continuo.Functions.Tests.Jobs;

using Continuo.Functions.Jobs;
using Continuo.Functions.Schedules;
using Continuo.Functions.Services;
using Continuo.Functions.Storage;
using Continuo.Functions.Tests.Objects;
using Continuo.Oscar.Services;

public sealed class CronTriggersTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 5, 12, 0, 30, TimeSpan.Zero);

    [Fact]
    public async Task StartDue_EachOccurrence_StartsOneJob()
    {
        await using var scratch = await ScratchStore.CreateAsync();
        var (time, triggers, queue) = await ScheduledAsync(scratch, "*/5 * * * *");

        (await triggers.StartDueAsync()).ShouldBeGreaterThan(TimeSpan.Zero);
        Jobs(queue).ShouldBe(0, "a schedule starts with its next occurrence");
        time.Now = Noon.AddMinutes(4.5);
        await triggers.StartDueAsync();
        await triggers.StartDueAsync();
        Jobs(queue).ShouldBe(1);
        time.Now = Noon.AddMinutes(9.5);
        await triggers.StartDueAsync();
        Jobs(queue).ShouldBe(2);
    }

    [Fact]
    public async Task StartDue_AfterHoursOfDowntime_StartsOnce()
    {
        await using var scratch = await ScratchStore.CreateAsync();
        var (time, triggers, queue) = await ScheduledAsync(scratch, "*/5 * * * *");
        await triggers.StartDueAsync();
        time.Now = Noon.AddMinutes(5);
        await triggers.StartDueAsync();

        time.Now = Noon.AddHours(7);
        var (_, afterRestart, _) = await PartsAsync(scratch, time);
        await afterRestart.StartDueAsync();
        await afterRestart.StartDueAsync();

        Jobs(queue).ShouldBe(2);
    }

    private static async Task<(ManualTime Time, CronTriggers Triggers, JobQueue Queue)> ScheduledAsync(ScratchStore scratch, string schedule)
    {
        var time = new ManualTime(Noon);
        var (services, triggers, queue) = await PartsAsync(scratch, time);
        await services.PutAsync(new ServiceDefinition { Name = "tick", Script = "true\n", Schedule = schedule }, "me");
        return (time, triggers, queue);
    }

    private static async Task<(ServiceRegistry Services, CronTriggers Triggers, JobQueue Queue)> PartsAsync(ScratchStore scratch, ManualTime time)
    {
        var queue = new JobQueue(scratch.Database, new JobQueueOptions(), time);
        await queue.StartAsync();
        var services = new ServiceRegistry(scratch.Database, scratch.Store, new RemoteStorages(null), time);
        services.Start();
        return (services, new CronTriggers(scratch.Database, services, queue, time), queue);
    }

    private static int Jobs(JobQueue queue) => queue.Due("tick", DateTimeOffset.MaxValue.AddDays(-1), 100).Count;
}
