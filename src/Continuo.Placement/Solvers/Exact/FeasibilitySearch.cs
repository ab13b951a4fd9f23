namespace Continuo.Placement.Solvers.Exact;

using Continuo.Placement.Problem;
using Continuo.Placement.Solvers.Exact.Pricing;

/// <summary>
/// Whether any placement keeps all rules, whatever it costs. More instances never hurt, so only the choice of a server per
/// group is searched, each with all its instances; a set of servers that is refuted while several groups are open refutes
/// every choice in them.
/// </summary>
internal sealed class FeasibilitySearch
{
    private readonly CompiledProblem _problem;
    private readonly SearchMonitor _monitor;
    private readonly ServerGroups _groups;
    private readonly NodeSearch _search;
    private readonly int[] _instances;
    private readonly int[] _dearestFirst;

    public FeasibilitySearch(CompiledProblem problem, SearchMonitor monitor)
    {
        (_problem, _monitor) = (problem, monitor);
        _groups = new ServerGroups(problem);
        _search = new NodeSearch(problem, new PricedMinimum(problem), new LimitRows(problem), monitor);
        _instances = new int[problem.ServerCount];
        _dearestFirst = InstanceCounts.DearestFirst(problem);
    }

    /// <summary>Searches.</summary>
    /// <param name="found">The placement, when the answer is <see cref="Decision.Found"/>.</param>
    /// <param name="nodes">Most nodes; <see cref="Decision.Open"/> when they do not suffice.</param>
    /// <param name="reduceCounts">Whether it gets the fewest instances it needs, instead of all there are.</param>
    public Decision Run(out PlacementState? found, long nodes = long.MaxValue, bool reduceCounts = true)
    {
        found = null;
        var stack = new Stack<SearchNode>([SearchNode.Root(_problem.GroupCount, [])]);
        var undecided = new Queue<SearchNode>();
        while (stack.Count > 0 || undecided.Count > 0)
        {
            if (_monitor.ShouldStop || _search.Nodes >= nodes)
            {
                return Decision.Open;
            }

            var node = stack.Count > 0 ? stack.Pop() : undecided.Dequeue();
            _groups.Capacities(node, _problem, _instances);
            var isSet = Array.IndexOf(node.Server, SearchNode.Open) < 0;
            var allowed = Math.Min(isSet ? 2000L << Math.Min(3 * node.Pass, 30) : 200, nodes);
            var before = _search.Nodes;
            var decision = _search.Decide(_instances, double.PositiveInfinity, allowed, exactCounts: false);
            _monitor.Count(1 + _search.Nodes - before);
            if (decision == Decision.Found)
            {
                if (reduceCounts)
                {
                    InstanceCounts.Reduce(_search.Found, _dearestFirst);
                }

                found = _search.Found;
                return decision;
            }

            if (decision == Decision.Open)
            {
                Continue(node, isSet, stack, undecided);
            }
        }

        return Decision.Refuted;
    }

    private void Continue(SearchNode node, bool isSet, Stack<SearchNode> stack, Queue<SearchNode> undecided)
    {
        if (isSet)
        {
            node.Pass++;
            undecided.Enqueue(node);
            return;
        }

        var group = Array.Find(_groups.BranchingOrder, g => node.Server[g] == SearchNode.Open);
        var members = _groups.Members[group];
        if (members.Length == 0)
        {
            stack.Push(node.Child(group, SearchNode.Unused, 0, 0, 0));
        }

        for (var k = members.Length - 1; k >= 0; k--)
        {
            stack.Push(node.Child(group, members[k], 1, _problem.MaximumInstances[members[k]], 0));
        }
    }
}
