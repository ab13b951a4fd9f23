namespace Continuo.Placement.Solvers.Exact.Options;

using Continuo.Placement.Problem;
using Continuo.Placement.Solvers.Exact.Pricing;

/// <summary>
/// Lists the options of every component whose price exceeds the least price of the component by no more than a slack: forcing
/// any other option would lift the priced work above the priced capacity (reduced-cost fixing).
/// </summary>
internal sealed class OptionEnumeration
{

    private readonly CompiledProblem _problem;
    private readonly OptionPool _pool;
    private readonly double[] _price;
    private readonly double[] _restFromEdge;
    private readonly double[] _restFromCloud;
    private readonly int[] _chosen;
    private int _mostOptions;

    public OptionEnumeration(CompiledProblem problem, OptionPool pool)
    {
        (_problem, _pool) = (problem, pool);
        _price = new double[problem.Resource.Length];
        _restFromEdge = new double[pool.Stride + 1];
        _restFromCloud = new double[pool.Stride + 1];
        _chosen = new int[pool.Stride];
    }

    /// <summary>Fills the pool; false when there are more options than asked for.</summary>
    public bool Fill(PricedMinimum minimum, LimitRows limits, double slack, Bins bins, int mostOptions)
    {
        _mostOptions = mostOptions;
        for (var i = 0; i < _price.Length; i++)
        {
            _price[i] = minimum.CandidatePrice(i);
        }

        _pool.Reset(bins.Count);
        for (var c = 0; c < _problem.ComponentCount; c++)
        {
            _pool.Start[c] = _pool.Count;
            var most = minimum.Least[c] + (slack * (1 + 1e-9)) + (1e-12 * (1 + minimum.Least[c]));
            for (var d = _problem.DeploymentStart[c]; d < _problem.DeploymentStart[c + 1]; d++)
            {
                FillRest(d);
                if (!Extend(d, 0, 0, inCloud: false, most, bins, limits.TimeLeft[c]))
                {
                    return false;
                }
            }
        }

        _pool.Start[_problem.ComponentCount] = _pool.Count;
        return true;
    }

    private void FillRest(int deployment)
    {
        var first = _problem.PartitionStart[deployment];
        var length = _problem.PartitionStart[deployment + 1] - first;
        (_restFromEdge[length], _restFromCloud[length]) = (0, 0);
        for (var k = length - 1; k >= 0; k--)
        {
            double edge = double.PositiveInfinity, cloud = double.PositiveInfinity;
            for (var i = _problem.CandidateStart[first + k]; i < _problem.CandidateStart[first + k + 1]; i++)
            {
                if (_problem.IsEdge[_problem.Resource[i]])
                {
                    edge = Math.Min(edge, _price[i]);
                }
                else
                {
                    cloud = Math.Min(cloud, _price[i]);
                }
            }

            var fromCloud = cloud + _restFromCloud[k + 1];
            _restFromEdge[k] = Math.Min(edge + _restFromEdge[k + 1], fromCloud);
            _restFromCloud[k] = fromCloud;
            if (_problem.Rules.AllowBackward)
            {
                _restFromEdge[k] = _restFromCloud[k] = Math.Min(edge, cloud) + _restFromEdge[k + 1];
            }
        }
    }

    private bool Extend(int deployment, int k, double price, bool inCloud, double most, Bins bins, double mostSeconds)
    {
        var first = _problem.PartitionStart[deployment];
        if (first + k == _problem.PartitionStart[deployment + 1])
        {
            _pool.Add(deployment, _chosen.AsSpan(0, k), price, bins, mostSeconds);
            return _pool.Count < _mostOptions;
        }

        for (var i = _problem.CandidateStart[first + k]; i < _problem.CandidateStart[first + k + 1]; i++)
        {
            var isEdge = _problem.IsEdge[_problem.Resource[i]];
            if (isEdge && inCloud && !_problem.Rules.AllowBackward)
            {
                continue;
            }

            // Without a cost to beat the slack is infinite; a candidate whose server is closed stays out all the same.
            var next = price + _price[i];
            var least = next + (isEdge ? _restFromEdge[k + 1] : _restFromCloud[k + 1]);
            if (!(least <= most) || double.IsPositiveInfinity(least))
            {
                continue;
            }

            _chosen[k] = i;
            if (!Extend(deployment, k + 1, next, inCloud || !isEdge, most, bins, mostSeconds))
            {
                return false;
            }
        }

        return true;
    }
}
