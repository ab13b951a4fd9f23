namespace Continuo.Simulation.Engine;

/// <summary>One time for each source and each server instance, in a heap in which a time can be changed.</summary>
internal sealed class Timers
{
    private double[] _times = new double[16];
    private int[] _place = new int[16];
    private int[] _heap = new int[16];

    public int Count { get; private set; }

    /// <summary>The timer that comes first.</summary>
    public int Next => _heap[0];

    /// <summary>Its time in seconds; infinite when none is set.</summary>
    public double NextTime => Count == 0 ? double.PositiveInfinity : _times[_heap[0]];

    /// <summary>Adds a timer that is not set.</summary>
    /// <returns>Its number; numbers count up from 0.</returns>
    public int Add()
    {
        var timer = Count;
        if (timer == _times.Length)
        {
            Array.Resize(ref _times, 2 * timer);
            Array.Resize(ref _place, 2 * timer);
            Array.Resize(ref _heap, 2 * timer);
        }

        _times[timer] = double.PositiveInfinity;
        _place[timer] = timer;
        _heap[timer] = timer;
        Count++;
        return timer;
    }

    /// <summary>Sets a timer; infinite: not set.</summary>
    public void Set(int timer, double time)
    {
        var before = _times[timer];
        _times[timer] = time;
        if (time < before)
        {
            Rise(timer, time);
        }
        else
        {
            Sink(timer, time);
        }
    }

    private void Rise(int timer, double time)
    {
        var hole = _place[timer];
        while (hole > 0)
        {
            var parent = (hole - 1) >> 1;
            var above = _heap[parent];
            if (!(time < _times[above]))
            {
                break;
            }

            _heap[hole] = above;
            _place[above] = hole;
            hole = parent;
        }

        _heap[hole] = timer;
        _place[timer] = hole;
    }

    private void Sink(int timer, double time)
    {
        var hole = _place[timer];
        while (true)
        {
            var child = (2 * hole) + 1;
            if (child >= Count)
            {
                break;
            }

            if (child + 1 < Count && _times[_heap[child + 1]] < _times[_heap[child]])
            {
                child++;
            }

            var below = _heap[child];
            if (!(_times[below] < time))
            {
                break;
            }

            _heap[hole] = below;
            _place[below] = hole;
            hole = child;
        }

        _heap[hole] = timer;
        _place[timer] = hole;
    }
}
