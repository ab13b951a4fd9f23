namespace Continuo.Functions.Jobs;

using System.Collections.Concurrent;
using System.Threading.Channels;

using Continuo.Functions.Services;

/// <summary>Starts jobs as soon as there is room for them. It looks whenever something changed, and when a retry is due.</summary>
internal sealed class Dispatcher : IAsyncDisposable
{
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly ConcurrentDictionary<string, Task> _running = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stop = new();
    private readonly ServiceRegistry _services;
    private readonly JobQueue _queue;
    private readonly JobRunner _runner;
    private readonly JobRoom _room;
    private readonly TimeProvider _time;
    /// <summary>When it looked last: what became due since then was not seen.</summary>
    private DateTimeOffset _looked;
    private Task _loop = Task.CompletedTask;

    public Dispatcher(ServiceRegistry services, JobQueue queue, JobRunner runner, JobRoom room, TimeProvider time)
    {
        (_services, _queue, _runner, _room, _time) = (services, queue, runner, room, time);
        queue.Changed += Signal;
        services.Changed += Signal;
        room.Changed += Signal;
    }

    /// <summary>Begins.</summary>
    public void Start()
    {
        _loop = Task.Run(RunAsync);
        Signal();
    }

    /// <summary>Starts no more jobs, and waits for those that run.</summary>
    /// <param name="patience">Time they are given; then they are broken off, to run again at the next start.</param>
    public async Task StopAsync(TimeSpan patience)
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _loop.ConfigureAwait(false);
        var rest = Task.WhenAll(_running.Values);
        await Task.WhenAny(rest, Task.Delay(patience, _time)).ConfigureAwait(false);
        _runner.BreakOff();

        // A job whose end a full disk did not take runs again at the next start.
        await rest.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(TimeSpan.Zero).ConfigureAwait(false);
        _stop.Dispose();
    }

    private void Signal() => _signal.Writer.TryWrite(true);

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                await WaitAsync().ConfigureAwait(false);
                StartWhatFits();
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    /// <summary>Waits for a change, or until the next retry is due.</summary>
    private async Task WaitAsync()
    {
        if (_signal.Reader.TryRead(out _))
        {
            return;
        }

        using var due = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        var next = _queue.NextDue(_services.All.Keys, _looked);
        var signal = _signal.Reader.WaitToReadAsync(due.Token).AsTask();
        if (next is { } moment)
        {
            var wait = moment - _time.GetUtcNow();
            await Task.WhenAny(signal, Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, _time, due.Token)).ConfigureAwait(false);
            _stop.Token.ThrowIfCancellationRequested();
        }
        else
        {
            await signal.ConfigureAwait(false);
        }

        await due.CancelAsync().ConfigureAwait(false);
        _signal.Reader.TryRead(out _);
    }

    private void StartWhatFits()
    {
        _looked = _time.GetUtcNow();
        var waiting = _services.All.Values
            .Select(service => (Service: service, Jobs: new Queue<Job>(Oldest(service))))
            .Where(pair => pair.Jobs.Count > 0)
            .ToDictionary(pair => pair.Service.Name, StringComparer.Ordinal);
        foreach (var (service, reservation) in _room.Choose([.. waiting.Values.Select(w => (w.Service, w.Jobs.Count))]))
        {
            Start(waiting[service.Name].Jobs.Dequeue(), job => _runner.RunAsync(service, job), () => _room.Leave(reservation));
        }

        foreach (var (service, jobs) in waiting.Values)
        {
            RefuseWhatNeverFits(service, jobs);
        }
    }

    private IEnumerable<Job> Oldest(RegisteredService service) =>
        _queue.Due(service.Name, _looked, JobRoom.MostAtOnce + _running.Count).Where(job => !_running.ContainsKey(job.Name)).Take(JobRoom.MostAtOnce);

    private void RefuseWhatNeverFits(RegisteredService service, Queue<Job> jobs)
    {
        if (_room.Refusal(service) is { } why)
        {
            foreach (var job in jobs)
            {
                Start(job, refused => _runner.RefuseAsync(service, refused, why), () => { });
            }
        }
    }

    private void Start(Job job, Func<Job, Task> work, Action leave)
    {
        var started = new TaskCompletionSource();
        _running[job.Name] = RunThenLeaveAsync();
        started.SetResult();

        async Task RunThenLeaveAsync()
        {
            await started.Task.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            try
            {
                await work(job).ConfigureAwait(false);
            }
            finally
            {
                _running.TryRemove(job.Name, out _);
                leave();
            }
        }
    }
}
