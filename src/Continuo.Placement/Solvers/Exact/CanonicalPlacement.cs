namespace Continuo.Placement.Solvers.Exact;

using Continuo.Placement.Problem;
using Continuo.Placement.Solvers.Exact.Options;
using Continuo.Placement.Solvers.Exact.Pricing;

/// <summary>
/// Among placements of equal cost, the lexicographically smallest by component, deployment, resource and count, in file
/// order, where what is preferred comes before all else: choices are fixed one by one to the smallest with which a placement of that cost still exists. A known placement
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

    /// <summary>A placement of the same problem whose choices come first; null: file order alone.</summary>
    public PlacementState? Preferred { get; init; }

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
                if (Preferred is null)
                {
                    ChooseCount(_problem.Resource[_witness.Candidate[p]]);
                }
            }
        }

        // What runs is kept where it is first, and as it is second: another instance is a smaller change than another place.
        for (var s = 0; s < _problem.ServerCount && Preferred is not null; s++)
        {
            ChooseCount(s);
        }

        return _witness;
    }

    private void ChooseDeployment(int component)
    {
        foreach (var d in Smaller(_problem.DeploymentStart[component], _problem.DeploymentStart[component + 1], _witness.Deployment[component], d => Rank(component, d)))
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
        var smaller = Smaller(
            _problem.CandidateStart[partition], _problem.CandidateStart[partition + 1], _witness.Candidate[partition], i => RankOfCandidate(partition, i));
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
        if (!_problem.IsServer(resource) || _witness.Hosted[resource] == 0)
        {
            return;
        }

        var counts = _vectors.Select(v => v.Instances[resource])
            .Where(n => n > 0 && RankOfCount(resource, n) < RankOfCount(resource, _witness.Count[resource]))
            .Distinct()
            .OrderBy(n => RankOfCount(resource, n))
            .ToList();
        foreach (var count in counts)
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

    /// <summary>The numbers from start to end that rank before a known one, by rank.</summary>
    private static IEnumerable<int> Smaller(int start, int end, int known, Func<int, int> rank)
    {
        var most = rank(known);
        return Enumerable.Range(start, end - start).Where(i => rank(i) < most).OrderBy(rank);
    }

    private int Rank(int component, int deployment) => deployment == Preferred?.Deployment[component] ? -1 : deployment;

    private int RankOfCandidate(int partition, int candidate)
    {
        var component = _problem.PartitionComponent[partition];
        var isPreferred = Preferred is not null && Preferred.Deployment[component] == _witness.Deployment[component] && Preferred.Candidate[partition] == candidate;
        return isPreferred ? -1 : _problem.Resource[candidate];
    }

    private int RankOfCount(int server, int count) =>
        Preferred is not null && Preferred.Hosted[server] > 0 && Preferred.Count[server] == count ? -1 : count;

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
