namespace Continuo.Functions.Running;

using Continuo.Functions.Native;

/// <summary>Stops a child when its time is over or when somebody asks: politely first, then for good.</summary>
internal sealed class Deadline : IDisposable
{
    /// <summary>What a child has to clean up in.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly Child _child;
    private readonly ITimer _limit;
    private readonly ITimer _kill;
    private readonly CancellationTokenRegistration _cancellation;
    private int _reason = (int)EndReason.Completed;

    public Deadline(Child child, TimeSpan timeLimit, TimeProvider time, CancellationToken cancellationToken)
    {
        _child = child;
        _kill = time.CreateTimer(_ => _child.SignalGroup(Signal.Kill), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _limit = time.CreateTimer(_ => Stop(EndReason.Timeout), null, timeLimit, Timeout.InfiniteTimeSpan);
        _cancellation = cancellationToken.Register(() => Stop(EndReason.Cancelled));
    }

    /// <summary>Why the child was stopped; null when it was not.</summary>
    public EndReason? StopReason => Volatile.Read(ref _reason) is var reason && reason == (int)EndReason.Completed ? null : (EndReason)reason;

    /// <inheritdoc/>
    public void Dispose()
    {
        _cancellation.Dispose();
        _limit.Dispose();
        _kill.Dispose();
    }

    private void Stop(EndReason reason)
    {
        if (Interlocked.CompareExchange(ref _reason, (int)reason, (int)EndReason.Completed) == (int)EndReason.Completed)
        {
            _child.SignalGroup(Signal.Terminate);
            _kill.Change(Grace, Timeout.InfiniteTimeSpan);
        }
    }
}
