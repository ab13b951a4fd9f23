namespace Continuo.Simulation.Engine;

/// <summary>Coming events of request copies by time, in a 4-ary heap; equal times keep the order in which they were added.</summary>
internal sealed class EventQueue
{
    private const int Arity = 4;
    private Entry[] _entries = new Entry[256];
    private int _count;
    private long _added;

    /// <summary>Time of the next event in seconds; infinite when there is none.</summary>
    public double NextTime => _count == 0 ? double.PositiveInfinity : _entries[0].Time;

    public void Add(double time, int copy)
    {
        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, 2 * _count);
        }

        var entry = new Entry(time, _added++, copy);
        var hole = _count++;
        while (hole > 0)
        {
            var parent = (hole - 1) / Arity;
            if (!entry.IsBefore(_entries[parent]))
            {
                break;
            }

            _entries[hole] = _entries[parent];
            hole = parent;
        }

        _entries[hole] = entry;
    }

    /// <summary>Removes the next event, and gives its copy.</summary>
    public int Take()
    {
        var copy = _entries[0].Copy;
        var moved = _entries[--_count];
        var hole = 0;
        while (true)
        {
            var first = (hole * Arity) + 1;
            if (first >= _count)
            {
                break;
            }

            var least = first;
            var end = Math.Min(first + Arity, _count);
            for (var child = first + 1; child < end; child++)
            {
                if (_entries[child].IsBefore(_entries[least]))
                {
                    least = child;
                }
            }

            if (!_entries[least].IsBefore(moved))
            {
                break;
            }

            _entries[hole] = _entries[least];
            hole = least;
        }

        _entries[hole] = moved;
        return copy;
    }

    private readonly record struct Entry(double Time, long Number, int Copy)
    {
        public bool IsBefore(in Entry other) => Time < other.Time || (Time == other.Time && Number < other.Number);
    }
}
