namespace Continuo.Simulation.Stations;

/// <summary>A queue with two ends, in an array that grows.</summary>
internal sealed class RingBuffer<T>
{
    private T[] _items = new T[16];
    private int _start;

    public int Count { get; private set; }

    public T First => _items[_start];

    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            var larger = new T[2 * Count];
            Array.Copy(_items, _start, larger, 0, Count - _start);
            Array.Copy(_items, 0, larger, Count - _start, _start);
            (_items, _start) = (larger, 0);
        }

        _items[Wrap(_start + Count)] = item;
        Count++;
    }

    public T TakeFirst()
    {
        var item = _items[_start];
        _start = Wrap(_start + 1);
        Count--;
        return item;
    }

    public T TakeLast()
    {
        Count--;
        return _items[Wrap(_start + Count)];
    }

    /// <summary>The length is a power of two.</summary>
    private int Wrap(int index) => index & (_items.Length - 1);
}
