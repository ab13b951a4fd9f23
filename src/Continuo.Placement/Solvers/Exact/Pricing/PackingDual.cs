namespace Continuo.Placement.Solvers.Exact.Pricing;

/// <summary>
/// The linear program max Σ x_c, Σ_c load_c x_c ≤ 1 per bin, with columns added one by one, by the revised simplex method on
/// a dense basis inverse. Its dual gives prices of the bins. Rounding is harmless: only the priced minimum that is evaluated
/// at these prices decides anything.
/// </summary>
internal sealed class PackingDual
{
    private const double Tolerance = 1e-11;
    private readonly List<double[]> _columns = [];
    private double[] _inverse = [];
    private double[] _level = [];
    private int[] _basis = [];
    private double[] _direction = [];
    private int _columnCount;

    public int Bins { get; private set; }

    /// <summary>Price of each bin; at least 1 in total over every column once a column has been added.</summary>
    public double[] Dual { get; private set; } = [];

    /// <summary>Starts anew, without columns.</summary>
    public void Reset(int bins)
    {
        Bins = bins;
        _columnCount = 0;
        if (_level.Length < bins)
        {
            _inverse = new double[bins * bins];
            _level = new double[bins];
            _basis = new int[bins];
            _direction = new double[bins];
            Dual = new double[bins];
        }

        Array.Clear(_inverse);
        for (var b = 0; b < bins; b++)
        {
            _inverse[(b * bins) + b] = 1;
            _level[b] = 1;
            _basis[b] = -1 - b;
        }
    }

    /// <summary>A buffer for the next column, to be filled and then added by <see cref="AddColumn"/>.</summary>
    public Span<double> NextColumn()
    {
        if (_columns.Count == _columnCount)
        {
            _columns.Add(new double[Math.Max(Bins, 32)]);
        }
        else if (_columns[_columnCount].Length < Bins)
        {
            _columns[_columnCount] = new double[Bins];
        }

        return _columns[_columnCount].AsSpan(0, Bins);
    }

    /// <summary>Adds the filled column and solves to optimality.</summary>
    public void AddColumn()
    {
        _columnCount++;
        var entering = _columnCount - 1;
        for (var pivots = 0; pivots < 200; pivots++)
        {
            if (!Enter(entering))
            {
                return;
            }

            UpdateDual();
            if (!FindEntering(out entering))
            {
                return;
            }
        }
    }

    private void UpdateDual()
    {
        for (var b = 0; b < Bins; b++)
        {
            var sum = 0.0;
            for (var row = 0; row < Bins; row++)
            {
                sum += _basis[row] >= 0 ? _inverse[(row * Bins) + b] : 0;
            }

            Dual[b] = sum;
        }
    }

    private bool FindEntering(out int entering)
    {
        var most = Tolerance;
        entering = 0;
        var found = false;
        for (var b = 0; b < Bins; b++)
        {
            if (-Dual[b] > most)
            {
                (most, entering, found) = (-Dual[b], -1 - b, true);
            }
        }

        for (var c = 0; c < _columnCount; c++)
        {
            var reduced = 1.0;
            var column = _columns[c];
            for (var b = 0; b < Bins; b++)
            {
                reduced -= Dual[b] * column[b];
            }

            if (reduced > most)
            {
                (most, entering, found) = (reduced, c, true);
            }
        }

        return found;
    }

    private bool Enter(int entering)
    {
        var leaving = -1;
        var ratio = double.PositiveInfinity;
        for (var row = 0; row < Bins; row++)
        {
            var sum = 0.0;
            if (entering < 0)
            {
                sum = _inverse[(row * Bins) + (-1 - entering)];
            }
            else
            {
                var column = _columns[entering];
                for (var b = 0; b < Bins; b++)
                {
                    sum += _inverse[(row * Bins) + b] * column[b];
                }
            }

            _direction[row] = sum;
            if (sum > 1e-9 && _level[row] / sum < ratio)
            {
                (ratio, leaving) = (_level[row] / sum, row);
            }
        }

        if (leaving < 0)
        {
            return false;
        }

        Pivot(leaving, ratio);
        _basis[leaving] = entering;
        return true;
    }

    private void Pivot(int leaving, double ratio)
    {
        var pivot = _direction[leaving];
        for (var b = 0; b < Bins; b++)
        {
            _inverse[(leaving * Bins) + b] /= pivot;
        }

        for (var row = 0; row < Bins; row++)
        {
            if (row == leaving)
            {
                continue;
            }

            var factor = _direction[row];
            _level[row] = Math.Max(0, _level[row] - (factor * ratio));
            for (var b = 0; b < Bins; b++)
            {
                _inverse[(row * Bins) + b] -= factor * _inverse[(leaving * Bins) + b];
            }
        }

        _level[leaving] = ratio;
    }
}
