namespace Continuo.Placement.Solvers.Exact;

using Continuo.Placement.Problem;
using Continuo.Placement.Solvers.Exact.Pricing;

/// <summary>
/// Branch and bound over servers and their counts, best bound first. Nodes are taken in blocks of a fixed size and looked at
/// independently against the best cost at the start of the block, so that the result does not depend on the number of threads.
/// </summary>
internal sealed class ExactSearch
{
    /// <summary>Nodes that are looked at one by one before blocks start: most searches end here.</summary>
    private const int SingleNodes = 64;
    private const int BlockSize = 16;

    /// <summary>Vectors of equal cost that are collected to choose the lexicographically smallest placement.</summary>
    private const int MostTies = 64;

    private readonly CompiledProblem _problem;
    private readonly ServerGroups _groups;
    private readonly SearchMonitor _monitor;
    private readonly ExactWorker[] _workers;
    private readonly PriorityQueue<SearchNode, (double, long)> _heap = new();
    private readonly List<SearchNode> _undecided = [];
    private readonly List<TieVector> _ties = [];
    private long _sequence;
    private long _looked;

    public ExactSearch(CompiledProblem problem, int threads, SearchMonitor monitor)
    {
        _problem = problem;
        _groups = new ServerGroups(problem);
        _monitor = monitor;
        var limits = new LimitRows(problem);
        _workers = [.. Enumerable.Range(0, threads).Select(_ => new ExactWorker(problem, _groups, limits, monitor))];
    }

    /// <summary>The best placement known.</summary>
    public PlacementState? Best { get; private set; }

    /// <summary>Cost to beat.</summary>
    public double Cost { get; private set; } = double.PositiveInfinity;

    /// <summary>Proved lower bound of every placement's cost, as far as it is below the cost to beat.</summary>
    public double Bound { get; private set; } = double.NegativeInfinity;

    /// <summary>Vectors of counts that reach the best cost.</summary>
    public IEnumerable<TieVector> Ties => _ties;

    /// <summary>Whether nothing is open any more.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Searches for placements cheaper than a cost.</summary>
    /// <param name="start">A placement to beat, if any.</param>
    /// <param name="budget">A cost that must not be exceeded; infinite when there is none.</param>
    public void Run(PlacementState? start, double budget)
    {
        Best = start;
        Cost = start?.Cost ?? (double.IsFinite(budget) ? budget * (1 + (2 * ExactWorker.Tolerance)) : budget);
        Push(SearchNode.Root(_problem.GroupCount, StartingPrices()));
        while (!_monitor.ShouldStop && NextBlock() is { Count: > 0 } block)
        {
            var outcomes = Look(block);
            foreach (var outcome in outcomes)
            {
                Merge(outcome);
            }

            UpdateBound();
            _monitor.Report(Best is null ? null : Cost, double.IsFinite(Bound) ? Bound : null);
        }

        UpdateBound();
        IsComplete = _heap.Count == 0 && _undecided.Count == 0;
    }

    private bool WithTies => _ties.Count < MostTies;

    private double[] StartingPrices() =>
        [.. Enumerable.Range(0, _problem.ServerCount).Select(s => _problem.InstanceCost[s])];

    private void Push(SearchNode node)
    {
        node.Sequence = _sequence++;
        _heap.Enqueue(node, (node.Bound, node.Sequence));
    }

    private List<SearchNode> NextBlock()
    {
        var block = new List<SearchNode>();
        var target = ExactWorker.Target(Cost, WithTies);
        var size = _looked < SingleNodes ? 1 : BlockSize;
        while (block.Count < size && _heap.TryDequeue(out var node, out _))
        {
            if (node.Bound < target)
            {
                block.Add(node);
            }
        }

        if (block.Count == 0)
        {
            _undecided.RemoveAll(n => n.Bound >= target);
            block.AddRange(_undecided.OrderBy(n => n.Pass).ThenBy(n => n.Bound).ThenBy(n => n.Sequence).Take(size));
            _undecided.RemoveAll(block.Contains);
        }

        _looked += block.Count;
        return block;
    }

    private NodeOutcome[] Look(List<SearchNode> block)
    {
        var outcomes = new NodeOutcome[block.Count];
        var before = _workers.Sum(w => w.Nodes);
        if (block.Count == 1 || _workers.Length == 1)
        {
            for (var i = 0; i < block.Count; i++)
            {
                outcomes[i] = _workers[0].Look(block[i], Cost, WithTies);
            }
        }
        else
        {
            var next = -1;
            Parallel.For(0, _workers.Length, new ParallelOptions { MaxDegreeOfParallelism = _workers.Length }, w =>
            {
                for (var i = Interlocked.Increment(ref next); i < block.Count; i = Interlocked.Increment(ref next))
                {
                    outcomes[i] = _workers[w].Look(block[i], Cost, WithTies);
                }
            });
        }

        _monitor.Count(block.Count + _workers.Sum(w => w.Nodes) - before);
        return outcomes;
    }

    private void Merge(NodeOutcome outcome)
    {
        if (outcome.Placement is { } better && better.Cost < Cost)
        {
            (Best, Cost) = (better, better.Cost);
            _ties.RemoveAll(t => t.Cost >= ExactWorker.Target(Cost, withTies: true));
        }

        _ties.AddRange(outcome.Ties);

        foreach (var child in outcome.Children)
        {
            Push(child);
        }

        _undecided.AddRange(outcome.Undecided);
    }

    private void UpdateBound()
    {
        var bound = Cost;
        if (_heap.TryPeek(out var first, out _))
        {
            bound = Math.Min(bound, first.Bound);
        }

        foreach (var node in _undecided)
        {
            bound = Math.Min(bound, node.Bound);
        }

        Bound = Math.Max(Bound, bound);
    }
}
