namespace Continuo.Functions.Serving;

using System.Diagnostics.CodeAnalysis;

using Continuo.Functions.Jobs;
using Continuo.Functions.Objects;
using Continuo.Functions.Schedules;
using Continuo.Functions.State;

/// <summary>What a server does by itself: schedules, forgetting what is old, deleting what a crash left.</summary>
internal sealed class Upkeep(CronTriggers schedules, JobQueue queue, JobLogs logs, ObjectStore store, MultipartUploads uploads, TimeSpan uploadRetention, ServerHealth health, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1);
    private readonly CancellationTokenSource _stop = new();
    private Task _scheduling = Task.CompletedTask;
    private Task _rounds = Task.CompletedTask;

    public void Start()
    {
        _scheduling = Task.Run(ScheduleAsync);
        _rounds = Task.Run(GoRoundAsync);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_scheduling, _rounds).ConfigureAwait(false);
        _stop.Dispose();
    }

    private async Task ScheduleAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            var wait = TimeSpan.FromSeconds(1);
            await GuardAsync(async () => wait = await schedules.StartDueAsync().ConfigureAwait(false)).ConfigureAwait(false);

            // At most a second: services may have changed meanwhile.
            await PauseAsync(wait < TimeSpan.FromSeconds(1) ? wait : TimeSpan.FromSeconds(1)).ConfigureAwait(false);
        }
    }

    private async Task GoRoundAsync()
    {
        await GuardAsync(() => Task.FromResult(store.Sweep())).ConfigureAwait(false);
        while (!_stop.IsCancellationRequested)
        {
            await GuardAsync(async () =>
            {
                (await queue.ForgetAsync().ConfigureAwait(false)).ForEach(logs.Delete);
                queue.Recount();
                await uploads.ForgetAsync(time.GetUtcNow() - uploadRetention).ConfigureAwait(false);
                await store.CollectAsync().ConfigureAwait(false);
                health.Set(null);
            }).ConfigureAwait(false);
            await PauseAsync(Round).ConfigureAwait(false);
        }
    }

    /// <summary>What fails in one round may succeed in the next; the health says so meanwhile.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Upkeep must outlive a disk that is full for a while.")]
    private async Task GuardAsync(Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            health.Set(fault.Message);
        }
    }

    private async Task PauseAsync(TimeSpan wait)
    {
        try
        {
            await Task.Delay(wait, time, _stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }
}
