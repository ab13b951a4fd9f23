namespace Continuo.Simulation.Stations;

/// <summary>
/// The instances of one partition on a function. A request takes the idle instance that was used last, else it starts one
/// (cold); an instance idle for longer than the threshold is removed.
/// </summary>
/// <remarks>
/// The idle instances are in the order in which they became idle, so the first ones have expired first: they are removed
/// when the next request looks for one, and no event is needed for it.
/// </remarks>
internal sealed class FunctionPool(double idleSeconds, int concurrency)
{
    private readonly RingBuffer<double> _idleSince = new();
    private readonly RingBuffer<int> _waiting = new();
    private int _busy;

    /// <summary>Requests served since the last call of <see cref="Reset"/>.</summary>
    public long Invocations { get; private set; }

    /// <summary>Those of them that started an instance.</summary>
    public long ColdStarts { get; private set; }

    /// <summary>Requests that wait because the limit of instances is reached.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>A request arrives.</summary>
    /// <returns>How it starts: warm, cold, or not yet, then it waits.</returns>
    public FunctionStart Arrive(double now, int copy)
    {
        while (_idleSince.Count > 0 && _idleSince.First + idleSeconds < now)
        {
            _idleSince.TakeFirst();
        }

        if (_idleSince.Count > 0)
        {
            _idleSince.TakeLast();
            _busy++;
            Invocations++;
            return FunctionStart.Warm;
        }

        if (_busy >= concurrency)
        {
            _waiting.Add(copy);
            return FunctionStart.Waiting;
        }

        _busy++;
        Invocations++;
        ColdStarts++;
        return FunctionStart.Cold;
    }

    /// <summary>A request leaves.</summary>
    /// <returns>The waiting request that takes over its instance; −1 when none waits.</returns>
    public int Leave(double now)
    {
        if (_waiting.Count > 0)
        {
            Invocations++;
            return _waiting.TakeFirst();
        }

        _busy--;
        _idleSince.Add(now);
        return -1;
    }

    public void Reset() => (Invocations, ColdStarts) = (0, 0);
}
