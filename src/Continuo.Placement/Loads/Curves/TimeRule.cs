namespace Continuo.Placement.Loads.Curves;

using Continuo.Model;
using Continuo.Placement.Rules;

/// <summary>The response time of a component, or along a path, stays within its limit.</summary>
internal sealed class TimeRule : LoadRule
{
    private readonly LoadCurve _curve;
    private readonly int[] _components;
    private readonly double[] _delays;
    private readonly double _limit;
    private readonly EvaluationRules _rules;
    private readonly LoadFigures _from;
    private readonly LoadFigures _to;
    private readonly double[] _low;
    private readonly double[] _high;

    /// <summary>A limit.</summary>
    /// <param name="curve">The placement.</param>
    /// <param name="kind">Local or global.</param>
    /// <param name="subject">The component or path.</param>
    /// <param name="components">The components, in order.</param>
    /// <param name="delays">Seconds from each component to the next.</param>
    /// <param name="limit">Seconds.</param>
    /// <param name="rules">How times are judged.</param>
    public TimeRule(LoadCurve curve, ViolationKind kind, string subject, int[] components, double[] delays, double limit, EvaluationRules rules)
        : base(kind, subject)
    {
        (_curve, _components, _delays, _limit, _rules) = (curve, components, delays, limit, rules);
        (_from, _to) = (curve.NewFigures(), curve.NewFigures());
        (_low, _high) = (new double[curve.Partitions], new double[curve.Partitions]);
    }

    public override bool IsListed => double.IsFinite(_limit);

    /// <summary>Functions are at their limit of concurrency long before a thousand million requests/s.</summary>
    public override double LargestLoad =>
        _components.Any(_curve.UsesFunctions) ? 1e9 : base.LargestLoad;

    public override bool IsKept(double load)
    {
        _curve.Fill(load, _from);
        foreach (var component in _components)
        {
            for (var p = _curve.PartitionStart[component]; p < _curve.PartitionStart[component + 1]; p++)
            {
                _low[p] = _curve.Time[p].Seconds(_from.Component[component], _from.Partition[p], _from.Utilization[_curve.Host[p]]);
            }
        }

        return Passes(Seconds(_low, isLowerBound: false));
    }

    public override LoadVerdict Over(double from, double to)
    {
        _curve.Fill(from, _from);
        _curve.Fill(to, _to);
        foreach (var component in _components)
        {
            for (var p = _curve.PartitionStart[component]; p < _curve.PartitionStart[component + 1]; p++)
            {
                var host = _curve.Host[p];
                (_low[p], _high[p]) = _curve.Time[p].Bounds(
                    (_from.Component[component], _from.Partition[p], _from.Utilization[host]),
                    (_to.Component[component], _to.Partition[p], _to.Utilization[host]));
            }
        }

        var (least, most) = (Seconds(_low, isLowerBound: true), Seconds(_high, isLowerBound: false));
        if (Passes(most) && (!MustBePositive || least > 0))
        {
            return LoadVerdict.Kept;
        }

        return !(least <= _limit) || (MustBePositive && most <= 0) ? LoadVerdict.Broken : LoadVerdict.Open;
    }

    private bool MustBePositive => Kind == ViolationKind.Local && _rules.LocalScope == LocalScope.LimitedAndPositive;

    private bool Passes(double seconds) => seconds <= _limit && (!MustBePositive || seconds > 0);

    private double Seconds(double[] seconds, bool isLowerBound)
    {
        if (Kind == ViolationKind.Local)
        {
            return _curve.ComponentSeconds(_components[0], seconds);
        }

        var sum = 0.0;
        for (var i = 0; i < _components.Length; i++)
        {
            var time = _curve.ComponentSeconds(_components[i], seconds);
            if (_rules.Overload != Overload.Undefined && !(double.IsFinite(time) && (time > 0 || isLowerBound || _rules.Overload == Overload.Infinite)))
            {
                return double.PositiveInfinity;
            }

            sum += time;
            if (i + 1 < _components.Length)
            {
                sum += _delays[i];
            }
        }

        return sum;
    }
}
