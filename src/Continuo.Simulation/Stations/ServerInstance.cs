namespace Continuo.Simulation.Stations;

/// <summary>
/// One instance of an edge device or virtual machine: its processor is shared equally among the requests in service.
/// </summary>
/// <remarks>
/// Virtual time runs at the rate 1/n while n requests are in service, so a request that arrives at virtual time v with
/// demand d leaves at v + d whatever comes later; the requests are a heap by that time.
/// </remarks>
internal sealed class ServerInstance(int timer)
{
    private Job[] _jobs = new Job[8];
    private double _virtualTime;
    private double _updatedSeconds;
    private double _busySince;
    private double _busySeconds;

    /// <summary>Number of its timer.</summary>
    public int Timer { get; } = timer;

    /// <summary>Requests in service.</summary>
    public int Count { get; private set; }

    /// <summary>When the next request leaves, if none arrives before; infinite when it is idle.</summary>
    public double NextSeconds => Count == 0
        ? double.PositiveInfinity
        : _updatedSeconds + (Math.Max(0, _jobs[0].LeavesAt - _virtualTime) * Count);

    public void Add(double now, int copy, double demandSeconds)
    {
        if (Count == 0)
        {
            _virtualTime = 0;
            _busySince = now;
        }
        else
        {
            _virtualTime += (now - _updatedSeconds) / Count;
        }

        _updatedSeconds = now;
        if (Count == _jobs.Length)
        {
            Array.Resize(ref _jobs, 2 * Count);
        }

        var job = new Job(_virtualTime + demandSeconds, copy);
        var hole = Count++;
        while (hole > 0 && job.LeavesAt < _jobs[(hole - 1) >> 1].LeavesAt)
        {
            _jobs[hole] = _jobs[(hole - 1) >> 1];
            hole = (hole - 1) >> 1;
        }

        _jobs[hole] = job;
    }

    /// <summary>Takes out the request that leaves now.</summary>
    public int Take(double now)
    {
        var first = _jobs[0];
        _virtualTime = first.LeavesAt;
        _updatedSeconds = now;
        var moved = _jobs[--Count];
        if (Count == 0)
        {
            _busySeconds += now - _busySince;
            return first.Copy;
        }

        var hole = 0;
        while (true)
        {
            var child = (2 * hole) + 1;
            if (child >= Count)
            {
                break;
            }

            if (child + 1 < Count && _jobs[child + 1].LeavesAt < _jobs[child].LeavesAt)
            {
                child++;
            }

            if (!(_jobs[child].LeavesAt < moved.LeavesAt))
            {
                break;
            }

            _jobs[hole] = _jobs[child];
            hole = child;
        }

        _jobs[hole] = moved;
        return first.Copy;
    }

    /// <summary>Seconds it was busy since the last call.</summary>
    public double TakeBusySeconds(double now)
    {
        var seconds = _busySeconds;
        if (Count > 0)
        {
            seconds += now - _busySince;
            _busySince = now;
        }

        _busySeconds = 0;
        return seconds;
    }

    private readonly record struct Job(double LeavesAt, int Copy);
}
