namespace Continuo.Placement.Problem;

/// <content>What the figures are computed from.</content>
internal sealed partial class PlacementState
{
    private void RefreshServer(int server)
    {
        var work = 0.0;
        for (int c = 0, i = server; c < Deployment.Length; c++, i += _servers)
        {
            work += _workOf[i];
            _timeTouched[c] |= _weightOf[i] > 0;
        }

        if (Exclusive[server] > 0)
        {
            Array.Fill(_timeTouched, true);
        }

        Work[server] = work;
        var count = Count[server];
        Slowdown[server] = work < count ? count / (count - work) : double.PositiveInfinity;
    }

    private double ComponentTime(int component)
    {
        var time = ConstantTime[component];
        var row = component * _servers;
        for (var s = 0; s < _servers; s++)
        {
            var weight = _weightOf[row + s];
            if (weight > 0)
            {
                time += weight * Slowdown[s];
            }
        }

        return time + LearnedTime(component);
    }

    private double LearnedTime(int component)
    {
        var deployment = Deployment[component];
        var sum = 0.0;
        for (var p = _problem.PartitionStart[deployment]; p < _problem.PartitionStart[deployment + 1]; p++)
        {
            if (_problem.TimeByCount[Candidate[p]] is { } times)
            {
                var count = Count[_problem.Resource[Candidate[p]]];
                sum += count >= 1 && count <= times.Length ? times[count - 1] : double.PositiveInfinity;
            }
        }

        return sum;
    }

    private double PathTime(Limit limit)
    {
        var sum = 0.0;
        foreach (var c in limit.Components)
        {
            sum += Time[c];
        }

        foreach (var h in limit.Hops)
        {
            sum += HopTime[h];
        }

        return sum;
    }

    private double TotalCost()
    {
        var cost = 0.0;
        for (var s = 0; s < _servers; s++)
        {
            if (Hosted[s] > 0)
            {
                cost += Count[s] * _problem.InstanceCost[s];
            }
        }

        for (var c = 0; c < InvocationCost.Length; c++)
        {
            cost += InvocationCost[c];
        }

        return cost;
    }
}
