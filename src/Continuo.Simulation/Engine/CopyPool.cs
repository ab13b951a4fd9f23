namespace Continuo.Simulation.Engine;

/// <summary>The request copies in the system, in arrays whose places are used again.</summary>
internal sealed class CopyPool(int paths)
{
    private RequestCopy[] _copies = new RequestCopy[256];
    private double[] _pathStarts = new double[256 * paths];
    private int[] _free = new int[256];
    private int _freeCount;
    private int _used;

    /// <summary>Copies in the system.</summary>
    public int InFlight => _used - _freeCount;

    public ref RequestCopy this[int copy] => ref _copies[copy];

    /// <summary>When the copy began each path that it has followed so far; not a number for the others.</summary>
    public Span<double> PathStarts(int copy) => _pathStarts.AsSpan(copy * paths, paths);

    public int Take()
    {
        if (_freeCount > 0)
        {
            return _free[--_freeCount];
        }

        if (_used == _copies.Length)
        {
            Array.Resize(ref _copies, 2 * _used);
            Array.Resize(ref _pathStarts, 2 * _used * paths);
            Array.Resize(ref _free, 2 * _used);
        }

        return _used++;
    }

    public void Return(int copy) => _free[_freeCount++] = copy;
}
