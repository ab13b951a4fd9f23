namespace Continuo.Placement.Solvers.Exact;

using Continuo.Placement.Problem;
using Continuo.Placement.Solvers.Exact.Options;
using Continuo.Placement.Solvers.Exact.Pricing;

/// <summary>Decides a search node: refuted, a placement, or open within the nodes allowed.</summary>
internal sealed class NodeSearch
{
    private const long OptionsPerNode = 10;
    private const long MostOptions = 1_000_000;
    private readonly CompiledProblem _problem;
    private readonly PricedMinimum _minimum;
    private readonly LimitRows _limits;
    private readonly VectorPrices _prices;
    private readonly OptionPool _pool;
    private readonly OptionEnumeration _enumeration;
    private readonly OptionLists _lists;
    private readonly OptionFixing _fixing;
    private readonly OptionDescent _descent;
    private readonly Bins _bins;
    private readonly double[] _capacityBefore;
    private bool _refutedByPrices;

    public NodeSearch(CompiledProblem problem, PricedMinimum minimum, LimitRows limits, SearchMonitor monitor)
    {
        (_problem, _minimum, _limits) = (problem, minimum, limits);
        _prices = new VectorPrices(problem, limits, minimum);
        _pool = new OptionPool(problem);
        _enumeration = new OptionEnumeration(problem, _pool);
        _lists = new OptionLists(problem);
        _fixing = new OptionFixing(problem, _pool, _lists);
        _descent = new OptionDescent(problem, _pool, _lists, monitor);
        _bins = new Bins(problem);
        _capacityBefore = new double[problem.ServerCount];
    }

    /// <summary>Choices that are given; null: none.</summary>
    public ChoicePrefix? Pins { get; set; }

    public long Nodes => _descent.Nodes;

    /// <summary>The placement found last, with all the instances of the node.</summary>
    public PlacementState Found => _descent.Found;

    /// <summary>The prices that refuted the last node, when prices alone did and capacities were whole instances.</summary>
    /// <param name="cuts">Takes them as a cut.</param>
    public void CollectCut(CapacityCuts cuts)
    {
        if (_refutedByPrices && double.IsFinite(_prices.RefutingLeast) && _prices.RefutingLeast > 0)
        {
            cuts.Add(_minimum.Price, _prices.RefutingLeast);
        }
    }

    /// <summary>Decides.</summary>
    /// <param name="instances">Instances of each server; 0: not to be used.</param>
    /// <param name="budget">Invocation costs must stay below it.</param>
    /// <param name="nodes">Most nodes of the depth-first search; 0: prices only.</param>
    /// <param name="exactCounts">Whether the counts are decided; else fewer instances may be used too.</param>
    public Decision Decide(ReadOnlySpan<int> instances, double budget, long nodes, bool exactCounts)
    {
        // A first look is cheap, or it is not worth its time; a second one takes what it needs.
        var mostOptions = (int)Math.Min(OptionsPerNode * nodes, MostOptions);
        _bins.Set(instances, budget);
        _minimum.Open(instances);
        _refutedByPrices = false;
        for (var round = 0; ; round++)
        {
            if (_prices.Refute(_bins))
            {
                _refutedByPrices = round == 0 && _prices.RefutingLeast > 0;
                return Decision.Refuted;
            }

            if (nodes == 0 || !_enumeration.Fill(_minimum, _limits, _prices.Slack, _bins, mostOptions))
            {
                return Decision.Open;
            }

            _lists.Fill(_pool);
            if (Pins is { } pins && !_lists.Restrict(pins, _pool, _problem))
            {
                return Decision.Refuted;
            }

            _bins.Capacity.AsSpan().CopyTo(_capacityBefore);
            if (_fixing.Refute(_bins))
            {
                return Decision.Refuted;
            }

            if (round == 2 || !CapacityFell())
            {
                return _descent.Search(_bins, _fixing.Slowdown, SlackOverLists(), nodes, exactCounts);
            }
        }
    }

    private double SlackOverLists()
    {
        var slack = _prices.Slack;
        for (var c = 0; c < _lists.LeastPrice.Length; c++)
        {
            slack -= Math.Max(0, _lists.LeastPrice[c] - _minimum.Least[c]);
        }

        return slack;
    }

    private bool CapacityFell()
    {
        for (var b = 0; b < _bins.Count; b++)
        {
            if (_bins.Capacity[b] < 0.98 * _capacityBefore[b])
            {
                return true;
            }
        }

        return false;
    }
}
