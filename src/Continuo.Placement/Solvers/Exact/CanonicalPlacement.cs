namespace Continuo.Placement.Solvers.Exact;

using Continuo.Placement.Problem;
using Continuo.Placement.Solvers.Exact.Options;
using Continuo.Placement.Solvers.Exact.Pricing;

/// <summary>
/// Among placements of equal cost, the lexicographically smallest by component, deployment, resource and count, in file
/// order: choices are fixed one by one to the smallest with which a placement of that cost still exists. A known placement
/// answers for its own choices, so only smaller ones are searched.
/// </summary>
internal sealed class CanonicalPlacement
{
    private const long NodesPerQuestion = 20_000;
    private readonly CompiledProblem _problem;
    private readonly SearchMonitor _monitor;
    private readonly NodeSearch _search;
    private readonly ChoicePrefix _chosen;
    private readonly PlacementState _witness;
    private readonly double _target;
    private List<TieVector> _vectors;

    public CanonicalPlacement(PlacementState best, IEnumerable<TieVector> ties, SearchMonitor monitor)
    {
        _problem = best.Problem;
        _monitor = monitor;
        _target = ExactWorker.Target(best.Cost, withTies: true);
        _search = new NodeSearch(_problem, new PricedMinimum(_problem), new LimitRows(_problem), monitor);
        _chosen = new ChoicePrefix(_problem);
        _search.Pins = _chosen;
        _witness = new PlacementState(_problem);
        _witness.CopyFrom(best);
        _vectors = [.. ties.Where(t => t.Cost < _target)];
    }

    /// <summary>Finds it; with no time left, the smallest found so far.</summary>
    public PlacementState Find()
    {
        if (_vectors.Count == 0)
        {
            return _witness;
        }

        foreach (var component in _problem.System.Application.Components)
        {
            var c = Array.IndexOf(_problem.Components, component.Name);
            ChooseDeployment(c);
            for (var p = _problem.PartitionStart[_witness.Deployment[c]]; p < _problem.PartitionStart[_witness.Deployment[c] + 1]; p++)
            {
                ChooseCandidate(p);
                ChooseCount(_problem.Resource[_witness.Candidate[p]]);
            }
        }

        return _witness;
    }

    private void ChooseDeployment(int component)
    {
        for (var d = _problem.DeploymentStart[component]; d < _witness.Deployment[component]; d++)
        {
            _chosen.Deployment[component] = d;
            if (Exists(_vectors))
            {
                return;
            }
        }

        _chosen.Deployment[component] = _witness.Deployment[component];
    }

    private void ChooseCandidate(int partition)
    {
        var known = _problem.Resource[_witness.Candidate[partition]];
        var smaller = Enumerable.Range(_problem.CandidateStart[partition], _problem.CandidateStart[partition + 1] - _problem.CandidateStart[partition])
            .Where(i => _problem.Resource[i] < known)
            .OrderBy(i => _problem.Resource[i]);
        foreach (var candidate in smaller)
        {
            _chosen.Candidate[partition] = candidate;
            if (Exists(_vectors))
            {
                return;
            }
        }

        _chosen.Candidate[partition] = _witness.Candidate[partition];
    }

    private void ChooseCount(int resource)
    {
        if (!_problem.IsServer(resource))
        {
            return;
        }

        foreach (var count in _vectors.Select(v => v.Instances[resource]).Where(n => n > 0 && n < _witness.Count[resource]).Distinct().Order().ToList())
        {
            if (Exists(_vectors.FindAll(v => v.Instances[resource] == count)))
            {
                break;
            }
        }

        if (_vectors.Exists(v => v.Instances[resource] == _witness.Count[resource]))
        {
            _vectors = _vectors.FindAll(v => v.Instances[resource] == _witness.Count[resource]);
        }
    }

    private bool Exists(List<TieVector> vectors)
    {
        foreach (var vector in vectors)
        {
            if (_monitor.ShouldStop)
            {
                return false;
            }

            var decision = _search.Decide(vector.Instances, _target - vector.Cost, NodesPerQuestion, exactCounts: true);
            if (decision == Decision.Found && _search.Found.Cost < _target)
            {
                _witness.CopyFrom(_search.Found);
                return true;
            }
        }

        return false;
    }
}
