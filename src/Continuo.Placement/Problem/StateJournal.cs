namespace Continuo.Placement.Problem;

/// <summary>What a move changes, kept so that it can be taken back.</summary>
internal sealed class StateJournal
{
    private readonly PlacementState _state;
    private readonly double[][] _numbers;
    private readonly double[][] _numbersBefore;
    private readonly int[][] _integers;
    private readonly int[][] _integersBefore;
    private readonly double[] _workOf;
    private readonly double[] _weightOf;
    private readonly double[] _rowsBefore;
    private readonly int[] _changed;
    private int _changedCount;
    private double _cost;
    private double _excess;

    public StateJournal(PlacementState state, double[] workOf, double[] weightOf)
    {
        _state = state;
        _workOf = workOf;
        _weightOf = weightOf;
        _numbers =
        [
            state.Work, state.Slowdown, state.MemoryUsed, state.ConstantTime, state.InvocationCost, state.Time, state.HopTime, state.LimitTime,
        ];
        _integers = [state.Deployment, state.Candidate, state.Count, state.Hosted, state.Exclusive];
        _numbersBefore = [.. _numbers.Select(a => new double[a.Length])];
        _integersBefore = [.. _integers.Select(a => new int[a.Length])];
        _rowsBefore = new double[2 * workOf.Length];
        _changed = new int[state.Deployment.Length];
    }

    public void Begin()
    {
        for (var i = 0; i < _numbers.Length; i++)
        {
            _numbers[i].AsSpan().CopyTo(_numbersBefore[i]);
        }

        for (var i = 0; i < _integers.Length; i++)
        {
            _integers[i].AsSpan().CopyTo(_integersBefore[i]);
        }

        (_cost, _excess, _changedCount) = (_state.Cost, _state.Excess, 0);
    }

    /// <summary>Keeps the rows of a component before it changes.</summary>
    public void Remember(int component)
    {
        if (_changed.AsSpan(0, _changedCount).Contains(component))
        {
            return;
        }

        var servers = _state.Work.Length;
        _workOf.AsSpan(component * servers, servers).CopyTo(_rowsBefore.AsSpan(2 * _changedCount * servers));
        _weightOf.AsSpan(component * servers, servers).CopyTo(_rowsBefore.AsSpan(((2 * _changedCount) + 1) * servers));
        _changed[_changedCount++] = component;
    }

    public void Revert()
    {
        for (var i = 0; i < _numbers.Length; i++)
        {
            _numbersBefore[i].AsSpan().CopyTo(_numbers[i]);
        }

        for (var i = 0; i < _integers.Length; i++)
        {
            _integersBefore[i].AsSpan().CopyTo(_integers[i]);
        }

        var servers = _state.Work.Length;
        for (var k = 0; k < _changedCount; k++)
        {
            _rowsBefore.AsSpan(2 * k * servers, servers).CopyTo(_workOf.AsSpan(_changed[k] * servers));
            _rowsBefore.AsSpan(((2 * k) + 1) * servers, servers).CopyTo(_weightOf.AsSpan(_changed[k] * servers));
        }

        (_state.Cost, _state.Excess, _changedCount) = (_cost, _excess, 0);
    }
}
